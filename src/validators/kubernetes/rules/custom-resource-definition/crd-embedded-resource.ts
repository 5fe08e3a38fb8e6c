import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { schemaRule } from './definition-rule.ts';

/** A field that holds a whole Kubernetes object. */
export const crdEmbeddedResource = schemaRule({
  id: 'kubernetes/crd-embedded-resource',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check({ field, nested, level, insideObjectHead }) {
    const embedded = field.child('x-kubernetes-embedded-resource');
    if (!embedded.boolean()) return;
    if (insideObjectHead) {
      yield embedded.finding({ en: 'No object can be embedded within apiVersion, kind or metadata.', zh: 'apiVersion、kind 和 metadata 之内不能嵌入对象。' });
    }
    if (!nested) yield* checkEmbedded(field, level === 'root');
  },
});

function* checkEmbedded(field: Field, isRoot: boolean): Iterable<Finding> {
  const type = field.child('type');
  if (type.text() !== 'object') {
    yield type.finding({ en: 'x-kubernetes-embedded-resource needs "type: object".', zh: 'x-kubernetes-embedded-resource 需要 "type: object"。' });
  }
  const additional = field.child('additionalProperties');
  if (additional.present) {
    yield additional.finding({ en: 'An embedded object can\'t be a map: use "properties", or "x-kubernetes-preserve-unknown-fields: true".', zh: '嵌入的对象不能是映射：请用 "properties"，或 "x-kubernetes-preserve-unknown-fields: true"。' });
  }
  const properties = field.child('properties');
  const isOpen = field.child('x-kubernetes-preserve-unknown-fields').boolean() ?? false;
  if (!isOpen && properties.entries().length === 0) {
    yield properties.finding({ en: 'An embedded object needs "properties", or "x-kubernetes-preserve-unknown-fields: true": else all but its head would be pruned.', zh: '嵌入的对象需要 "properties"，或 "x-kubernetes-preserve-unknown-fields: true"，否则除了头部以外都会被裁剪。' });
  }
  if (isRoot) return;
  for (const name of ['apiVersion', 'kind']) {
    const property = properties.key(name);
    const at = property.child('type');
    if (property.written && at.text() !== 'string') yield at.finding({ en: `"${name}" must be of "type: string".`, zh: `"${name}" 必须是 "type: string"。` });
  }
}
