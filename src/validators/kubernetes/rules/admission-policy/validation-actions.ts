import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotVacant, checkValue } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { validatingBindingKinds } from './admission-object.ts';

/** What happens when a validation fails: at least one action, none twice, not Deny and Warn together. */
export const validationActions = objectRule({
  id: 'kubernetes/validating-admission-policy-actions',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: validatingBindingKinds,
  *check({ root }) {
    const list = root.descend('spec', 'validationActions');
    yield* checkNotVacant(list, { en: 'There is no default: write Deny, Warn or Audit.', zh: '它没有默认值：请写 Deny、Warn 或 Audit。' });
    for (const action of list.items()) yield* checkValue(action, ['Deny', 'Warn', 'Audit']);
    yield* checkTogether(list);
  },
});

function* checkTogether(list: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const action of list.items()) {
    if (seen.has(action.text())) yield action.finding({ en: `${action.text()} is listed twice: remove one.`, zh: `${action.text()} 列了两次，请删去一个。` });
    seen.add(action.text());
  }
  if (!seen.has('Deny') || !seen.has('Warn')) return;
  yield list.finding({
    en: 'Deny and Warn cannot stand together: the refusal already carries the message that a warning would repeat. Use Deny, or Warn with Audit.',
    zh: 'Deny 与 Warn 不能并用：拒绝的响应里已有同样的信息，警告只会重复。请用 Deny，或者 Warn 加 Audit。',
  });
}
