import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { admissionKinds, resourceRulesOf, textsOf } from './admission-object.ts';

const policies = [
  'validatingadmissionpolicies', 'validatingadmissionpolicybindings', 'mutatingadmissionpolicies', 'mutatingadmissionpolicybindings',
].map((resource) => `admissionregistration.k8s.io/${resource}`);

const configurations = ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'].map((resource) => `admissionregistration.k8s.io/${resource}`);

/** Questions to the server that are never stored; a policy that answered them could lock everybody out. */
const reviews = [
  'authentication.k8s.io/selfsubjectreviews', 'authentication.k8s.io/tokenreviews', 'authorization.k8s.io/localsubjectaccessreviews',
  'authorization.k8s.io/selfsubjectaccessreviews', 'authorization.k8s.io/selfsubjectrulesreviews', 'authorization.k8s.io/subjectaccessreviews',
];

/** Rules on resources that admission never hands to policies or webhooks. */
export const withoutEffect = objectRule({
  id: 'kubernetes/admission-rule-without-effect',
  severity: 'warning',
  source: 'kubernetes-policy-exclusion',
  kinds: admissionKinds,
  *check(object) {
    const excluded = exempt(object);
    for (const rule of resourceRulesOf(object)) {
      const groups = textsOf(rule.child('apiGroups'));
      for (const resource of rule.child('resources').items()) {
        const found = groups.map((group) => `${group}/${resource.text()}`).find((name) => excluded.has(name));
        if (found === undefined) continue;
        yield resource.finding({
          en: `Admission never asks ${isWebhook(object) ? 'webhooks' : 'policies'} about ${resource.text()}, so that nobody can lock the cluster's own controls: this entry has no effect.`,
          zh: `准入阶段从不把 ${resource.text()} 交给${isWebhook(object) ? ' webhook' : '策略'}，以免有人锁死集群自身的控制：这一项不起作用。`,
        });
      }
    }
  },
});

function isWebhook({ kind }: KubernetesObject): boolean {
  return kind.endsWith('WebhookConfiguration');
}

function exempt(object: KubernetesObject): ReadonlySet<string> {
  if (!isWebhook(object)) return new Set([...policies, ...reviews]);
  // Webhooks were still asked about reviews before 1.37.
  return new Set([...policies, ...configurations, ...(object.minor >= 37 ? reviews : [])]);
}
