import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkNotVacant, checkRequired } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { mutatingPolicyKinds } from './admission-object.ts';
import { checkExpression } from './expression.ts';

const members: Readonly<Record<string, string>> = { ApplyConfiguration: 'applyConfiguration', JSONPatch: 'jsonPatch' };

/** What a policy changes: each mutation has a patch type and exactly the member that goes with it. */
export const mutation = objectRule({
  id: 'kubernetes/mutating-admission-policy-mutation',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: mutatingPolicyKinds,
  *check({ root }) {
    const spec = root.child('spec');
    yield* checkNotVacant(spec.child('mutations'));
    for (const one of spec.child('mutations').items()) yield* checkMutation(one);
    yield* checkRequired(spec.child('reinvocationPolicy'), {
      en: 'It has no default: write Never, or IfNeeded to run again after others changed the object.',
      zh: '它没有默认值：写 Never；如果别人改过对象之后要再运行一次，就写 IfNeeded。',
    });
  },
});

function* checkMutation(one: Field): Iterable<Finding> {
  const type = one.child('patchType');
  yield* checkRequired(type);
  const expected = Object.hasOwn(members, type.text()) ? members[type.text()]! : undefined;
  if (!expected) return;
  if (!one.child(expected).present) {
    yield one.child(expected).finding({
      en: `A mutation of patchType ${type.text()} is written in "${expected}", which is missing here.`,
      zh: `patchType 为 ${type.text()} 的变更要写在 "${expected}" 里，这里没有。`,
    });
  } else {
    yield* checkExpression(one.descend(expected, 'expression'));
  }
  for (const other of Object.values(members)) {
    if (other === expected || !one.child(other).present) continue;
    yield one.child(other).finding({
      en: `"${other}" does not go with patchType ${type.text()}: remove it, or make it a mutation of its own.`,
      zh: `"${other}" 与 patchType ${type.text()} 不符：请删去，或者另写一条变更。`,
    });
  }
}
