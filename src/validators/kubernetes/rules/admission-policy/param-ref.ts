import { checkName, checkRequiredOneOf } from '../../field-checks.ts';
import { checkPathSegment } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { bindingKinds } from './admission-object.ts';

/** Which parameters a binding gives its policy: by name or by selector, and what if there are none. */
export const paramRef = objectRule({
  id: 'kubernetes/admission-policy-param-ref',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: bindingKinds,
  *check({ root }) {
    const ref = root.descend('spec', 'paramRef');
    if (!ref.present) return;
    const [name, selector] = [ref.child('name'), ref.child('selector')];
    yield* checkName(name, checkPathSegment);
    if (name.blank && !selector.present) {
      yield ref.finding({
        en: 'paramRef must say which parameters: by "name", or by "selector" ({} selects all).',
        zh: 'paramRef 必须指明参数：用 "name"，或者用 "selector"（{} 选中全部）。',
      });
    }
    if (!name.blank && selector.present) {
      for (const field of [name, selector]) {
        yield field.finding({ en: 'Parameters are chosen by "name" or by "selector", not by both: remove one.', zh: '参数用 "name" 或 "selector" 之一选取，不能两者都写：请删去一个。' });
      }
    }
    yield* checkRequiredOneOf(ref.child('parameterNotFoundAction'), ['Allow', 'Deny']);
  },
});
