import type { Finding } from '../../../../engine/diagnostic.ts';
import type { KubernetesObject, Paste } from '../../object.ts';
import { pasteRule } from '../../rule.ts';
import { celExpressionsOf } from '../cel/cel-expressions.ts';
import { PasteIndex } from './paste-index.ts';
import { bindingsOf, pastedPolicy } from './policy-binding.ts';

/** A policy and its binding that disagree about parameters. */
export const admissionPolicyParams = pasteRule({
  id: 'kubernetes/admission-policy-params',
  severity: 'warning',
  source: 'kubernetes-policy-params',
  *check(paste) {
    for (const binding of bindingsOf(paste)) {
      const policy = pastedPolicy(paste, binding);
      if (policy) yield* checkPair(paste, policy, binding);
    }
  },
});

function* checkPair(paste: Paste, policy: KubernetesObject, { root }: KubernetesObject): Iterable<Finding> {
  const kind = policy.root.descend('spec', 'paramKind');
  const ref = root.descend('spec', 'paramRef');
  if (ref.present && !kind.present) {
    yield ref.finding({
      en: `Policy "${policy.name}" has no paramKind, so paramRef is ignored: name the kind in the policy or remove paramRef.`,
      zh: `策略 "${policy.name}" 没有 paramKind，paramRef 会被忽略：请在策略里写明 paramKind，或者去掉 paramRef。`,
    });
  } else if (kind.present && !ref.present && readsParams(policy)) {
    yield root.child('spec').finding({
      en: `Policy "${policy.name}" reads "params", and without paramRef they are null here: its expressions fail, and failurePolicy decides. Add paramRef, or let the expressions allow for null.`,
      zh: `策略 "${policy.name}" 要读 "params"，而这里没有 paramRef，params 为 null：表达式会出错，由 failurePolicy 决定结果。请加上 paramRef，或者让表达式考虑 null。`,
    });
  } else if (ref.child('namespace').present && isClusterScoped(paste, kind.child('apiVersion').text(), kind.child('kind').text())) {
    yield ref.child('namespace').finding({
      en: `${kind.child('kind').text()} is cluster-scoped by the definition pasted here: a paramRef with a namespace is then an error on every request, which failurePolicy decides. Remove it.`,
      zh: `按这里的定义，${kind.child('kind').text()} 是集群级资源：paramRef 带 namespace 会让每个请求出错，由 failurePolicy 决定结果。请去掉它。`,
    });
  }
}

/** Whether an expression reads a field of `params`, and none asks whether there are any. */
function readsParams(policy: KubernetesObject): boolean {
  const code = [...celExpressionsOf(policy)].map((field) => field.text()).join('\n').slice(0, 100_000);
  return /(?<![\w.])params\s*[.[](?!\?)/.test(code) && !/\bnull\b/.test(code);
}

function isClusterScoped(paste: Paste, apiVersion: string, kind: string): boolean {
  const definition = PasteIndex.of(paste).definition(`${kind}.${apiVersion.split('/')[0]}`);
  return definition?.root.descend('spec', 'scope').text() === 'Cluster';
}
