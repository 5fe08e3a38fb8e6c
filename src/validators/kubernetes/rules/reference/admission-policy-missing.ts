import { replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { bindingsOf, pastedPolicy, policyKindOf } from './policy-binding.ts';

/** A binding names a policy that is not in the paste. It may be in the cluster. */
export const admissionPolicyMissing = pasteRule({
  id: 'kubernetes/admission-policy-missing',
  severity: 'hint',
  source: 'kubernetes-admission-types',
  *check(paste) {
    const index = PasteIndex.of(paste);
    for (const binding of bindingsOf(paste)) {
      const name = binding.root.descend('spec', 'policyName');
      if (name.blank || name.string() === undefined || pastedPolicy(paste, binding)) continue;
      const kind = policyKindOf(binding);
      yield name.finding(
        {
          en: `No ${kind} "${name.text()}" is pasted here. The server takes a binding without its policy and silently ignores it.`,
          zh: `这里没有名为 "${name.text()}" 的 ${kind}。服务器接受没有策略的绑定，并且不声不响地忽略它。`,
        },
        replacement(name, index.suggestion(`${kind}.${binding.group}`, name.text())),
      );
    }
  },
});
