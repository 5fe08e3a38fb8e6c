import type { Finding } from '../../../../engine/diagnostic.ts';
import type { SourceNode } from '../../../../engine/source-tree.ts';
import { canonical } from '../../../../engine/structural/canonical.ts';
import { isOn } from '../../feature-gates.ts';
import type { DefinitionVersion } from './definition.ts';
import { definitionRule } from './definition-rule.ts';

/**
 * Inside, the server moves what all versions share to the top of the spec, and there it asks that
 * schema and selectable fields stand side by side: both shared, or neither.
 */
export const crdSelectableVersions = definitionRule({
  id: 'kubernetes/crd-selectable-versions',
  severity: 'error',
  source: 'kubernetes-crd-conversion-code',
  *check({ object, versions }) {
    if (!isOn('CustomResourceFieldSelectors', object.minor) || versions.length < 2 || !versions.some(hasFields)) return;
    const fieldsShared = allEqual(versions.map((version) => JSON.stringify(pathsOf(version))));
    const schemas = versions.map((version) => version.field.child('schema').node);
    const schemasSame = allEqual(schemas.map((schema) => (schema ? canonical(schema) : '')));
    const schemasDiffer = !allEqual(schemas.map((schema) => (schema ? meaning(schema) : '')));
    if (schemasSame && !fieldsShared) yield* versions.filter(hasFields).map(schemaShared);
    if (schemasDiffer && fieldsShared) yield schemaNotShared(versions[0]!);
  },
});

function hasFields(version: DefinitionVersion): boolean {
  return !version.field.child('selectableFields').vacant;
}

function pathsOf(version: DefinitionVersion): string[] {
  return version.field.child('selectableFields').items().map((item) => item.child('jsonPath').text());
}

function allEqual(values: readonly string[]): boolean {
  return values.every((value) => value === values[0]);
}

/** A text that is the same for schemas that may decode to the same: empty members are left out. */
function meaning(node: SourceNode): string {
  if (node.type === 'list') return node.items.length === 0 ? '' : `[${node.items.map(meaning).join()}]`;
  if (node.type === 'number') return String(node.value);
  if (node.type !== 'map') return 'value' in node && node.value ? JSON.stringify(node.value) : '';
  const members = [...node.entries.values()].map((entry) => [entry.key, meaning(entry.value)] as const);
  const written = members.filter(([, value]) => value !== '');
  return written.length === 0 ? '' : `{${written.map(([key, value]) => JSON.stringify(key) + value).toSorted().join()}}`;
}

function schemaShared({ field }: DefinitionVersion): Finding {
  return field.child('selectableFields').finding({
    en: 'All versions have the very same schema, so they must have the very same selectableFields: the server keeps both once for all versions. Give every version the same list.',
    zh: '所有版本的 schema 完全相同时，selectableFields 也必须完全相同：服务器会把两者作为各版本共用的内容只存一份。请让每个版本写同样的列表。',
  });
}

function schemaNotShared({ field }: DefinitionVersion): Finding {
  return field.child('selectableFields').finding({
    en: 'All versions have the same selectableFields but not the same schema, and the server refuses that combination: it moves the shared list to the top, where no schema is. Change the order of the list in one version.',
    zh: '所有版本的 selectableFields 相同而 schema 不同，服务器会拒绝这种组合：它把共用的列表提到顶层，而那里没有 schema。在其中一个版本里调换列表的顺序即可。',
  });
}
