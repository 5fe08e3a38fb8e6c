import { checkNotVacant, missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { matchResourcesOf, policyKinds } from './admission-object.ts';

/** What a policy is about: at least one rule over resources. */
export const matchConstraints = objectRule({
  id: 'kubernetes/admission-policy-match-constraints',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: policyKinds,
  *check(object) {
    const constraints = matchResourcesOf(object);
    if (!constraints.present) {
      yield missing(constraints, {
        en: 'It says which requests the policy looks at.',
        zh: '它说明策略要看哪些请求。',
      });
      return;
    }
    yield* checkNotVacant(constraints.child('resourceRules'), {
      en: 'From the resources named there the server learns the types that expressions are checked against.',
      zh: '服务器从这里列出的资源得知表达式要按哪些类型检查。',
    });
  },
});
