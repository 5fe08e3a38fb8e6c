/** The parts that admission policies, their bindings and webhook configurations have in common. */
import type { Field } from '../../../../engine/field.ts';
import type { KubernetesObject } from '../../object.ts';

function inGroup(...kinds: string[]): readonly string[] {
  return kinds.map((kind) => `${kind}.admissionregistration.k8s.io`);
}

export const validatingPolicyKinds = inGroup('ValidatingAdmissionPolicy');
export const mutatingPolicyKinds = inGroup('MutatingAdmissionPolicy');
export const policyKinds = [...validatingPolicyKinds, ...mutatingPolicyKinds];
export const validatingBindingKinds = inGroup('ValidatingAdmissionPolicyBinding');
export const bindingKinds = [...validatingBindingKinds, ...inGroup('MutatingAdmissionPolicyBinding')];
export const webhookKinds = inGroup('ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration');
export const admissionKinds = [...policyKinds, ...bindingKinds, ...webhookKinds];

/** What a policy or binding matches; absent for webhooks, which match on their own. */
export function matchResourcesOf({ root, kind }: KubernetesObject): Field {
  return root.descend('spec', kind.endsWith('Binding') ? 'matchResources' : 'matchConstraints');
}

/** The webhooks of a configuration; none for policies. */
export function webhooksOf({ root }: KubernetesObject): Field[] {
  return root.child('webhooks').items();
}

/** All rules over resources, those that exclude among them. */
export function resourceRulesOf(object: KubernetesObject): Field[] {
  const match = matchResourcesOf(object);
  return [
    ...match.child('resourceRules').items(),
    ...match.child('excludeResourceRules').items(),
    ...webhooksOf(object).flatMap((webhook) => webhook.child('rules').items()),
  ];
}

/** Where the match conditions stand: in a policy, or in each webhook. */
export function matchConditionListsOf(object: KubernetesObject): Field[] {
  const lists = webhooksOf(object).map((webhook) => webhook.child('matchConditions'));
  return [object.root.descend('spec', 'matchConditions'), ...lists];
}

/** The strings of a list; an item of another type counts as empty, as does `null`. */
export function textsOf(list: Field): string[] {
  return list.items().map((item) => item.text());
}
