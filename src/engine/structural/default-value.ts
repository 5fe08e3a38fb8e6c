import type { MapEntry, MapNode, SourceNode } from '../source-tree.ts';
import type { StructuralSchema } from './schema.ts';

/**
 * The value with the schema's defaults filled in, as the server does before anything else: where a
 * field is absent, and where it is `null` but may not be. What came from a default stands, as far
 * as places go, at the beginning of the object that it went into. Unchanged parts are shared.
 */
export function withDefaults(node: SourceNode, schema: StructuralSchema | undefined): SourceNode {
  if (!schema) return node;
  if (node.type === 'map') return mapWithDefaults(node, schema);
  if (node.type !== 'list' || !schema.items) return node;
  const { items } = schema;
  let changed = false;
  const filled = node.items.map((item) => {
    const value = withDefaults(replacedNull(item, items), items);
    changed ||= value !== item;
    return value;
  });
  return changed ? { ...node, items: filled } : node;
}

function mapWithDefaults(node: MapNode, schema: StructuralSchema): SourceNode {
  let entries: Map<string, MapEntry> | undefined;
  const put = (entry: MapEntry) => (entries ??= new Map(node.entries)).set(entry.key, entry);
  const head = { from: node.range.from, to: node.range.from };
  for (const [key, property] of schema.properties) {
    if (!property.default || node.entries.has(key)) continue;
    put({ key, keyRange: head, value: withDefaults(movedTo(property.default, head), property) });
  }
  for (const entry of node.entries.values()) {
    const { additionalProperties } = schema;
    const below = schema.properties.get(entry.key) ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    const value = below ? withDefaults(replacedNull(entry.value, below), below) : entry.value;
    if (value !== entry.value) put({ ...entry, value });
  }
  return entries ? { ...node, entries } : node;
}

function replacedNull(node: SourceNode, schema: StructuralSchema): SourceNode {
  if (node.type !== 'null' || schema.nullable || !schema.default) return node;
  return movedTo(schema.default, node.range);
}

function movedTo(node: SourceNode, range: { from: number; to: number }): SourceNode {
  if (node.type === 'list') return { ...node, range, items: node.items.map((item) => movedTo(item, range)) };
  if (node.type !== 'map') return { ...node, range };
  const entries = [...node.entries.values()].map((entry): [string, MapEntry] => [
    entry.key,
    { key: entry.key, keyRange: range, value: movedTo(entry.value, range) },
  ]);
  return { ...node, range, entries: new Map(entries) };
}

/**
 * The value without the `null` members that their schema neither allows nor has a default for:
 * the server drops them before it validates. `null` items of a list stay, and are refused later.
 */
export function withoutNulls(node: SourceNode, schema: StructuralSchema | undefined): SourceNode {
  if (node.type === 'list') {
    const items = node.items.map((item) => withoutNulls(item, schema?.items));
    return items.every((item, at) => item === node.items[at]) ? node : { ...node, items };
  }
  if (node.type !== 'map') return node;
  let entries: Map<string, MapEntry> | undefined;
  for (const entry of node.entries.values()) {
    const additional = schema?.additionalProperties;
    const below = schema?.properties.get(entry.key) ?? (typeof additional === 'object' ? additional : undefined);
    if (entry.value.type === 'null') {
      if (below && !below.nullable && !below.default) (entries ??= new Map(node.entries)).delete(entry.key);
      continue;
    }
    const value = withoutNulls(entry.value, below);
    if (value !== entry.value) (entries ??= new Map(node.entries)).set(entry.key, { ...entry, value });
  }
  return entries ? { ...node, entries } : node;
}
