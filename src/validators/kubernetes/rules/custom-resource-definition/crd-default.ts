import type { Finding } from '../../../../engine/diagnostic.ts';
import { embeddedResources } from '../../../../engine/structural/embedded-resource.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import { unknownFields } from '../../../../engine/structural/unknown-fields.ts';
import { validateValue } from '../../../../engine/structural/validate-value.ts';
import { checkEmbeddedObject } from '../custom-resource/embedded-object.ts';
import { definitionRule } from './definition-rule.ts';
import type { SchemaSite } from './schema-site.ts';
import { structuralOptions } from './structural-options.ts';

/** A default is a value that the schema itself would take, in a place that may have one. */
export const crdDefault = definitionRule({
  id: 'kubernetes/crd-default',
  severity: 'error',
  source: 'kubernetes-crd-defaulting',
  *check({ object, versions }) {
    for (const { sites, schemas } of versions) {
      for (const site of sites) {
        if (!site.field.child('default').present) continue;
        const schema = schemas.get(site.field.node!);
        yield* checkPlace(site);
        if (schema && !site.nested && !site.belowAdditional) yield* checkValue(site, schema, object.minor);
      }
    }
  },
});

function* checkPlace({ field, forbidsDefault }: SchemaSite): Iterable<Finding> {
  if (!forbidsDefault) return;
  yield field.child('default').finding(
    forbidsDefault === 'object-head'
      ? { en: 'apiVersion, kind and metadata of the object can\'t have defaults: they are read before defaults are set.', zh: '对象的 apiVersion、kind 和 metadata 不能有默认值：它们在设置默认值之前就已读取。' }
      : { en: 'No default may stand within additionalProperties of the metadata of an embedded object.', zh: '嵌入对象的 metadata 中，additionalProperties 之内不能有默认值。' },
  );
}

function* checkValue({ field, insideObjectHead }: SchemaSite, schema: StructuralSchema, minor: number): Iterable<Finding> {
  const value = field.child('default');
  if (!insideObjectHead) {
    for (const unknown of unknownFields(value, schema)) {
      yield value.finding({
        en: `The default has a field that the schema does not know, "${unknown.field.name}"; it would be pruned from every object.`,
        zh: `默认值里有 schema 不认识的字段 "${unknown.field.name}"，它会从每个对象中被裁剪。`,
      });
    }
    for (const { field: place, message } of embeddedResources(value, schema, checkEmbeddedObject)) yield place.finding(message);
  }
  const { violations } = validateValue(value, schema, structuralOptions(minor, 'default'));
  for (const { field: place, message } of violations) {
    yield place.finding({
      en: `The default does not fit its own schema. ${message.en}`,
      zh: `默认值不符合它自己的 schema。${message.zh}`,
    });
  }
}
