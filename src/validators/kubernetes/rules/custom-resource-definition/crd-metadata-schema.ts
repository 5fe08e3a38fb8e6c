import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { schemaRule } from './definition-rule.ts';

/** The schema of `metadata` is Kubernetes' own; a definition may restrict the name, and nothing else. */
export const crdMetadataSchema = schemaRule({
  id: 'kubernetes/crd-metadata-schema',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check({ field, level, nested }) {
    if (nested) return;
    const isEmbedded = field.child('x-kubernetes-embedded-resource').boolean() ?? false;
    if (level !== 'root' && !isEmbedded) return;
    const metadata = field.child('properties').key('metadata');
    if (!metadata.written) return;
    const type = metadata.child('type');
    if (type.text() !== 'object') yield type.finding({ en: '"metadata" must be of "type: object".', zh: '"metadata" 必须是 "type: object"。' });
    if (level === 'root') yield* checkOnlyName(metadata);
  },
});

function* checkOnlyName(metadata: Field): Iterable<Finding> {
  const properties = metadata.child('properties').entries().map(([name]) => name);
  const otherFields = properties.filter((name) => name !== 'name' && name !== 'generateName');
  const otherKeywords = metadata
    .children()
    .filter(([keyword, value]) => keyword !== 'type' && keyword !== 'properties' && keyword !== 'default' && isSet(value))
    .map(([keyword]) => keyword);
  const others = [...otherFields, ...otherKeywords];
  if (others.length === 0) return;
  const names = others.slice(0, 5).map((name) => `"${name}"`);
  yield metadata.finding({
    en: `The schema of metadata may only restrict "name" and "generateName"; the rest is Kubernetes' own. Remove ${names.join(', ')}.`,
    zh: `metadata 的 schema 只能限制 "name" 和 "generateName"，其余由 Kubernetes 自己规定。请删掉 ${names.join('、')}。`,
  });
}

function isSet({ node }: Field): boolean {
  if (!node || node.type === 'null') return false;
  if (node.type === 'string') return node.value !== '';
  if (node.type === 'boolean') return node.value;
  if (node.type === 'list') return node.items.length > 0;
  return true;
}
