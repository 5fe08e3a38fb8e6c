import { definitionRule } from './definition-rule.ts';

/** Every version describes its objects. */
export const crdSchemaRequired = definitionRule({
  id: 'kubernetes/crd-schema-required',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ versions }) {
    for (const { schemaField } of versions) {
      if (schemaField.present) continue;
      yield schemaField.finding({
        en: 'Every version needs schema.openAPIV3Schema: without it all fields of its objects would be pruned. To allow anything, write "type: object" with "x-kubernetes-preserve-unknown-fields: true".',
        zh: '每个版本都需要 schema.openAPIV3Schema：没有它，对象的所有字段都会被裁剪。若要允许任意内容，请写 "type: object" 加 "x-kubernetes-preserve-unknown-fields: true"。',
      });
    }
  },
});
