import { pasteRule } from '../../rule.ts';
import { bindingsOf, policiesOf, policyKindOf } from './policy-binding.ts';

/** A policy that nothing in the paste puts into effect. */
export const admissionPolicyUnbound = pasteRule({
  id: 'kubernetes/admission-policy-unbound',
  severity: 'hint',
  source: 'kubernetes-admission-types',
  *check(paste) {
    // A policy pasted alone says nothing about what else there is.
    if (paste.objects.length < 2) return;
    const bound = new Set(bindingsOf(paste).map((binding) => `${policyKindOf(binding)} ${binding.root.descend('spec', 'policyName').text()}`));
    for (const { root, kind, name } of policiesOf(paste)) {
      if (name === '' || bound.has(`${kind} ${name}`)) continue;
      yield root.descend('metadata', 'name').finding({
        en: `No ${kind}Binding for this policy is pasted here. A policy without a binding does nothing.`,
        zh: `这里没有引用这个策略的 ${kind}Binding。没有绑定的策略什么也不做。`,
      });
    }
  },
});
