import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { listed } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';

/** What the schema of a whole object may be. */
export const crdRootSchema = definitionRule({
  id: 'kubernetes/crd-root-schema',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check({ versions }) {
    for (const { schemaField, hasStatus } of versions) {
      if (schemaField.present) yield* checkRoot(schemaField);
      if (schemaField.present && hasStatus) yield* checkBesideStatus(schemaField);
    }
  },
});

function* checkRoot(root: Field): Iterable<Finding> {
  const type = root.child('type');
  if (!type.blank && type.string() !== undefined && type.text() !== 'object') {
    yield type.finding({ en: 'The root of a schema must be of "type: object", as every object of Kubernetes is.', zh: 'schema 的根必须是 "type: object"，Kubernetes 的每个对象都是如此。' });
  }
  const additional = root.child('additionalProperties');
  if (additional.present) {
    yield additional.finding({ en: '"additionalProperties" must not be used at the root: name the fields, or use "x-kubernetes-preserve-unknown-fields: true".', zh: '根上不能使用 "additionalProperties"：请列出字段，或使用 "x-kubernetes-preserve-unknown-fields: true"。' });
  }
  const nullable = root.child('nullable');
  if (nullable.boolean()) yield nullable.finding({ en: 'The root can\'t be nullable: an object is never null.', zh: '根不能是 nullable：对象不会是 null。' });
  yield* checkObjectHead(root);
}

/** `apiVersion` and `kind` are strings, whatever a schema says. */
function* checkObjectHead(root: Field): Iterable<Finding> {
  for (const name of ['apiVersion', 'kind']) {
    const property = root.child('properties').key(name);
    const type = property.child('type');
    if (property.written && type.text() !== 'string') {
      yield type.finding({ en: `"${name}" must be of "type: string".`, zh: `"${name}" 必须是 "type: string"。` });
    }
  }
}

const besideStatus = new Set([
  'description', 'type', 'format', 'title', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength',
  'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'multipleOf', 'required', 'items', 'properties',
  'externalDocs', 'example', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations',
]);

const isOptional = new Set(['nullable', 'x-kubernetes-embedded-resource', 'x-kubernetes-int-or-string']);

/** The schema of the status is cut out of the root's properties, and what the root adds would be lost. */
function* checkBesideStatus(root: Field): Iterable<Finding> {
  const keywords = root.children().filter(([keyword, value]) => {
    if (besideStatus.has(keyword) || !value.present) return false;
    return !(isOptional.has(keyword) && value.boolean() === false) && value.string() !== '';
  });
  if (keywords.length === 0) return;
  const names = listed(keywords.map(([keyword]) => `"${keyword}"`));
  yield root.finding({
    en: `With the status subresource the root of the schema can't have ${names.en}: the status is validated by "properties.status" alone, so rules at the root would not hold for it. Move it into a property.`,
    zh: `启用 status 子资源后，schema 的根上不能有 ${names.zh}：status 只按 "properties.status" 校验，根上的规则对它不起作用。请移到某个属性里。`,
  });
}
