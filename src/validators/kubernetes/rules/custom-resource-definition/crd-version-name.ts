import { checkText } from '../../field-checks.ts';
import { checkDns1035Label } from '../../names.ts';
import { definitionRule } from './definition-rule.ts';

/** Versions are DNS labels, each there once. */
export const crdVersionName = definitionRule({
  id: 'kubernetes/crd-version-name',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec, versions }) {
    const seen = new Set<string>();
    for (const { field, name } of versions) {
      const at = field.child('name');
      if (at.present) yield* checkText(at, checkDns1035Label);
      else yield at.finding({ en: 'A version must have a name, such as "v1" or "v1beta1".', zh: '版本必须有名称，例如 "v1" 或 "v1beta1"。' });
      if (seen.has(name)) {
        yield spec.child('versions').finding({
          en: `The version "${name}" is there twice; each may stand once.`,
          zh: `版本 "${name}" 出现了两次，每个版本只能写一次。`,
        });
      }
      seen.add(name);
    }
  },
});
