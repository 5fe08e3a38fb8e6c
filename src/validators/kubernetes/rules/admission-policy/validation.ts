import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { checkValue, missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { validatingPolicyKinds } from './admission-object.ts';
import { checkExpression, isBlank } from './expression.ts';

/** What a policy checks: an expression each, a message of one line, a reason that the server knows. */
export const validation = objectRule({
  id: 'kubernetes/validating-admission-policy-validation',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: validatingPolicyKinds,
  *check({ root }) {
    const validations = root.descend('spec', 'validations');
    const annotations = root.descend('spec', 'auditAnnotations');
    if (validations.vacant && annotations.vacant) {
      yield missing(validations, need);
      if (annotations.written) yield missing(annotations, need);
    }
    for (const one of validations.items()) yield* checkValidation(one);
  },
});

const need: Localized = {
  en: 'A policy has validations, auditAnnotations or both: else it would do nothing.',
  zh: '策略至少要有 validations 或 auditAnnotations，否则什么也不做。',
};

const reasons = ['Forbidden', 'Invalid', 'RequestEntityTooLarge'];

function* checkValidation(one: Field): Iterable<Finding> {
  yield* checkExpression(one.child('expression'));
  const [message, messageExpression] = [one.child('message'), one.child('messageExpression')];
  for (const field of [message, messageExpression]) {
    if (field.blank || !isBlank(field)) continue;
    yield field.finding({
      en: 'White space alone says nothing: write the message or leave the field out.',
      zh: '只有空白等于没写：请写上内容，或者去掉这个字段。',
    });
  }
  if (/[\n\r]/.test(message.text().trim())) {
    yield message.finding({
      en: 'A message must be one line. In YAML, ">-" folds lines into one where "|" keeps the breaks.',
      zh: 'message 只能有一行。YAML 里 ">-" 会把多行折成一行，"|" 则保留换行。',
    });
  }
  yield* checkValue(one.child('reason'), reasons);
}
