import { checkValue } from '../../field-checks.ts';
import { schemaRule } from './definition-rule.ts';

/** Whether an object is merged field by field or replaced as a whole. */
export const crdMapType = schemaRule({
  id: 'kubernetes/crd-map-type',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ field }) {
    const mapType = field.child('x-kubernetes-map-type');
    if (!mapType.present) return;
    yield* checkValue(mapType, ['granular', 'atomic']);
    const type = field.child('type');
    if (type.text() === 'object') return;
    yield type.finding({
      en: 'x-kubernetes-map-type is for objects: it needs "type: object".',
      zh: 'x-kubernetes-map-type 只用于对象，需要 "type: object"。',
    });
  },
});
