import { schemaRule } from './definition-rule.ts';

/** The server itself warns of these: server-side apply and CEL can't compare such items. */
export const crdNonscalarSet = schemaRule({
  id: 'kubernetes/crd-nonscalar-set',
  severity: 'warning',
  source: 'kubernetes-crd-strategy',
  *check({ field }) {
    const listType = field.child('x-kubernetes-list-type');
    const type = field.descend('items', 'type').text();
    if (listType.text() !== 'set' || (type !== 'object' && type !== 'array')) return;
    yield listType.finding({
      en: `A list of type "set" should have scalar items: with items of type ${type} server-side apply and CEL rules don't work on it. Use "map" with keys, or "atomic".`,
      zh: `类型为 "set" 的列表应当由标量组成：各项是 ${type} 时，服务端 apply 和 CEL 规则都无法处理它。请用带键的 "map"，或 "atomic"。`,
    });
  },
});
