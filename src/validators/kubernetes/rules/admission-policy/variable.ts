import { checkName } from '../../field-checks.ts';
import { checkCelIdentifier } from './cel-identifier.ts';
import { objectRule } from '../../rule.ts';
import { policyKinds } from './admission-object.ts';
import { checkExpression } from './expression.ts';

/** The variables of a policy: each a CEL identifier and an expression. */
export const variable = objectRule({
  id: 'kubernetes/admission-policy-variable',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: policyKinds,
  *check({ root }) {
    for (const one of root.descend('spec', 'variables').items()) {
      const name = one.child('name');
      yield* checkExpression(name, { en: 'Expressions refer to it as "variables.<name>".', zh: '表达式以 "variables.<名称>" 引用它。' });
      if (name.text().trim() !== '') yield* checkName(name, checkCelIdentifier);
      yield* checkExpression(one.child('expression'));
    }
  },
});
