import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { schemaRule } from './definition-rule.ts';
import { branchesOf } from './schema-site.ts';

/** Within `allOf`, `anyOf`, `oneOf` and `not` values may be restricted, and nothing be described. */
export const crdSchemaJunctor = schemaRule({
  id: 'kubernetes/crd-schema-junctor',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check({ field, nested }) {
    if (!nested) {
      yield* checkTypesOfBranches(field);
      return;
    }
    for (const keyword of structuralKeywords) {
      const at = field.child(keyword);
      if (isSet(at)) yield forbidden(at, keyword);
    }
    const metadata = field.child('properties').key('metadata');
    if (metadata.written) {
      yield metadata.finding({
        en: '"metadata" must not be restricted within allOf, anyOf, oneOf and not.',
        zh: '不能在 allOf、anyOf、oneOf 和 not 之内限制 "metadata"。',
      });
    }
  },
});

/** `type` is looked at from the schema around, as two forms of int-or-string may have it. */
const structuralKeywords = [
  'additionalProperties', 'default', 'title', 'description', 'nullable', 'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-embedded-resource', 'x-kubernetes-int-or-string', 'x-kubernetes-list-map-keys', 'x-kubernetes-list-type',
  'x-kubernetes-map-type', 'x-kubernetes-validations',
];

/** Empty strings and lists and `false` are as good as absent, but for the pointers among them. */
function isSet(field: Field): boolean {
  const { node } = field;
  if (!node || node.type === 'null') return false;
  const isPointer = /(?:list|map)-type\b/.test(field.path.slice(-24));
  if (node.type === 'string') return isPointer || node.value !== '' || field.path.endsWith('.default');
  if (node.type === 'boolean') return node.value || field.path.endsWith('.default');
  if (node.type === 'list') return node.items.length > 0 || field.path.endsWith('.default');
  return true;
}

function forbidden(field: Field, keyword: string): Finding {
  return field.finding({
    en: `"${keyword}" must not stand within allOf, anyOf, oneOf or not: there values are only restricted. Move it to the schema outside of them.`,
    zh: `"${keyword}" 不能写在 allOf、anyOf、oneOf 或 not 之内，那里只能限制取值。请把它移到外层 schema。`,
  });
}

/** Below a schema that is none of a branch, the types in its branches, at any depth. */
function* checkTypesOfBranches(site: Field): Iterable<Finding> {
  const anyOf = site.child('anyOf').items();
  const allOf = site.child('allOf').items();
  const exempt = new Set<Field['node']>();
  if (isIntOrString(anyOf)) for (const branch of anyOf) exempt.add(branch.node);
  const first = allOf[0]?.child('anyOf').items() ?? [];
  if (isIntOrString(first)) for (const branch of first) exempt.add(branch.node);
  const pending = branchesOf(site);
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const type = branch.child('type');
    if (!type.blank && !exempt.has(branch.node)) yield forbidden(type, 'type');
    const properties = branch.child('properties').entries().map(([, property]) => property);
    for (const below of [...branchesOf(branch), ...properties, branch.child('items')]) if (below.present) pending.push(below);
  }
}

/** `[{type: integer}, {type: string}]`, in this order and with nothing else. */
function isIntOrString(branches: readonly Field[]): boolean {
  const types = branches.map((branch) => (onlyHasType(branch) ? branch.child('type').text() : ''));
  return types.length === 2 && types[0] === 'integer' && types[1] === 'string';
}

function onlyHasType(branch: Field): boolean {
  return branch.children().every(([keyword, value]) => keyword === 'type' || !isSet(value));
}
