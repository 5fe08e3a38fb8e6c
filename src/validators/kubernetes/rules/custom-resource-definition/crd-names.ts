import { checkName, checkRequired, checkText } from '../../field-checks.ts';
import { checkDns1035Label, checkKindName } from '../../names.ts';
import { definitionRule } from './definition-rule.ts';

/** The names that the resource is called by. */
export const crdNames = definitionRule({
  id: 'kubernetes/crd-names',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec }) {
    const names = spec.child('names');
    yield* checkRequired(names.child('plural'));
    yield* checkRequired(names.child('kind'));
    yield* checkName(names.child('plural'), checkDns1035Label);
    yield* checkName(names.child('singular'), checkDns1035Label);
    yield* checkName(names.child('kind'), checkKindName);
    yield* checkName(names.child('listKind'), checkKindName);
    for (const name of [...names.child('shortNames').items(), ...names.child('categories').items()]) {
      yield* checkText(name, checkDns1035Label);
    }
    const [kind, listKind] = [names.child('kind'), names.child('listKind')];
    if (kind.blank || kind.text() !== listKind.text()) return;
    yield listKind.finding({
      en: `kind and listKind must differ, or the server could not tell one object from a list. Leave listKind out and it becomes "${kind.text()}List".`,
      zh: `kind 与 listKind 不能相同，否则服务器分不清单个对象和列表。省略 listKind 时，它就是 "${kind.text()}List"。`,
    });
  },
});
