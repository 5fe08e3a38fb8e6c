import { definitionRule } from './definition-rule.ts';
import { missing, replacement } from '../../field-checks.ts';

/** The name says where the resource is served: `<plural>.<group>`. */
export const crdName = definitionRule({
  id: 'kubernetes/crd-name',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ object, spec }) {
    const name = object.root.descend('metadata', 'name');
    const plural = spec.descend('names', 'plural').text();
    const group = spec.child('group').text();
    const isKnown = plural !== '' && group !== '';
    const wanted = isKnown ? `${plural}.${group}` : '<plural>.<group>';
    if (name.blank) {
      yield missing(name, {
        en: `It must be "${wanted}": spec.names.plural, a dot and spec.group.`,
        zh: `它必须是 "${wanted}"，即 spec.names.plural 加一个点再加 spec.group。`,
      });
      return;
    }
    if (name.string() === undefined || (isKnown && name.text() === wanted)) return;
    yield name.finding(
      {
        en: `The name must be "${wanted}": spec.names.plural, a dot and spec.group, since the resource is found by it.`,
        zh: `名称必须是 "${wanted}"，即 spec.names.plural 加一个点再加 spec.group，资源就是靠它定位的。`,
      },
      isKnown ? replacement(name, wanted) : undefined,
    );
  },
});
