import { checkRequiredName } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { bindingKinds } from './admission-object.ts';

/** A binding names its policy. */
export const bindingPolicyName = objectRule({
  id: 'kubernetes/admission-policy-binding-policy-name',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: bindingKinds,
  *check({ root }) {
    yield* checkRequiredName(root.descend('spec', 'policyName'), checkDns1123Subdomain, {
      en: 'A binding puts one policy, named here, into effect.',
      zh: '绑定就是让这里写的策略生效。',
    });
  },
});
