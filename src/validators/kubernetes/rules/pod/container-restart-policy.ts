import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRequiredOneOf, checkValue } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

const mostRules = 20;
const mostExitCodes = 255;

/** A container's own restartPolicy and its rules by exit code. */
export const containerRestartPolicy = podRule({
  id: 'kubernetes/pod-container-restart-policy',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const { minor } = pod.owner;
    for (const { field, role } of containersOf(pod)) {
      if (role === 'ephemeral') continue;
      if (isOn('ContainerRestartRules', minor)) yield* checkPolicy(field, minor);
      // In 1.34 the server drops the field; before, only the sidecar's "Always" existed.
      else if (minor < 34) yield* checkOldPolicy(field, role === 'main');
    }
  },
});

function* checkPolicy(container: Field, minor: number): Iterable<Finding> {
  const policy = container.child('restartPolicy');
  const rules = container.child('restartPolicyRules');
  if (policy.present) yield* checkValue(policy, ['Always', 'Never', 'OnFailure']);
  else if (!rules.vacant) {
    yield policy.finding({
      en: 'A container with restartPolicyRules needs a restartPolicy for what no rule matches.',
      zh: '写了 restartPolicyRules 的容器还要写 restartPolicy，用于没有规则匹配的情况。',
    });
  }
  const items = rules.items();
  if (items.length > mostRules) {
    yield rules.finding({
      en: `A container may have at most ${mostRules} restartPolicyRules; here are ${items.length}.`,
      zh: `一个容器最多有 ${mostRules} 条 restartPolicyRules，这里有 ${items.length} 条。`,
    });
  }
  for (const rule of items) yield* checkRule(rule, minor);
}

function* checkRule(rule: Field, minor: number): Iterable<Finding> {
  yield* checkRequiredOneOf(rule.child('action'), isOn('RestartAllContainersOnContainerExits', minor) ? ['Restart', 'RestartAllContainers'] : ['Restart']);
  const exitCodes = rule.child('exitCodes');
  if (!exitCodes.present) {
    yield exitCodes.finding({
      en: 'A restart rule needs "exitCodes": the exit codes that it is for.',
      zh: '重启规则必须用 "exitCodes" 写明它针对哪些退出码。',
    });
    return;
  }
  yield* checkRequiredOneOf(exitCodes.child('operator'), ['In', 'NotIn']);
  const values = exitCodes.child('values');
  if (values.items().length > mostExitCodes) {
    yield values.finding({
      en: `A restart rule may list at most ${mostExitCodes} exit codes.`,
      zh: `一条重启规则最多列出 ${mostExitCodes} 个退出码。`,
    });
  }
}

function* checkOldPolicy(container: Field, isMain: boolean): Iterable<Finding> {
  const policy = container.child('restartPolicy');
  if (!policy.present) return;
  if (!isMain) yield* checkValue(policy, ['Always']);
  else {
    yield policy.finding({
      en: 'Before 1.35 only init containers have a restartPolicy of their own: set the one of the Pod.',
      zh: '1.35 之前只有 init 容器能写自己的 restartPolicy，请在 Pod 上设置。',
    });
  }
}
