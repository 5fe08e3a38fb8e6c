import type { Field } from '../field.ts';
import type { MapNode, SourceNode } from '../source-tree.ts';
import { canonical } from './canonical.ts';
import type { StructuralSchema } from './schema.ts';
import { violation, type Violation } from './violation.ts';

/** Items that stand twice in a list of type `set`, or of type `map` with the same keys. */
export function duplicateItems(field: Field, schema: StructuralSchema): Violation[] {
  const found: Violation[] = [];
  visit(field, schema, found);
  return found;
}

function visit(field: Field, schema: StructuralSchema, found: Violation[]): void {
  if (field.node?.type === 'list') {
    const items = field.items();
    for (const duplicate of duplicatesOf(items, schema)) found.push(duplicate);
    if (schema.items) for (const item of items) visit(item, schema.items, found);
  }
  if (field.node?.type !== 'map') return;
  const additional = schema.additionalProperties;
  for (const [name, member] of field.children()) {
    if (typeof additional === 'object') visit(member, additional, found);
    const property = schema.properties.get(name);
    if (property) visit(member, property, found);
  }
}

function duplicatesOf(items: readonly Field[], { listType, listMapKeys }: StructuralSchema): Violation[] {
  if (listType !== 'set' && listType !== 'map') return [];
  const seen = new Map<string, { first: number; told: boolean }>();
  return items.flatMap((item, index) => {
    const identity = listType === 'set' ? canonical(item.node!) : keysOf(item.node!, listMapKeys);
    const earlier = seen.get(identity);
    if (!earlier) {
      seen.set(identity, { first: index, told: false });
      return [];
    }
    // Of three equal items the server names only the second.
    if (earlier.told) return [];
    earlier.told = true;
    return [listType === 'set' ? sameValue(item, earlier.first) : sameKeys(item, listMapKeys, earlier.first)];
  });
}

function keysOf(item: SourceNode, names: readonly string[]): string {
  if (item.type !== 'map') return names.length === 1 ? 'none' : '{}';
  if (names.length === 1) {
    const key = item.entries.get(names[0]!);
    return key ? `one ${canonical(key.value)}` : 'none';
  }
  const entries = names.flatMap((name) => {
    const entry = item.entries.get(name);
    return entry ? [[name, entry] as const] : [];
  });
  const keys: MapNode = { type: 'map', entries: new Map(entries), range: item.range };
  return canonical(keys);
}

function sameValue(field: Field, first: number): Violation {
  return violation(field, 'duplicate', () => ({
    en: `Item [${first}] has this value already; x-kubernetes-list-type "set" allows each value once. Remove one of them.`,
    zh: `下标为 ${first} 的项已经是这个值；x-kubernetes-list-type 为 "set" 的列表中每个值只能出现一次。请删掉其中一个。`,
  }));
}

function sameKeys(field: Field, names: readonly string[], first: number): Violation {
  return violation(field, 'duplicate', () => ({
    en: `Item [${first}] has the same ${names.join(', ')}, the x-kubernetes-list-map-keys that tell items of this list apart. Change the key, or merge the two.`,
    zh: `与下标为 ${first} 的项 ${names.join('、')} 相同，而这个列表正是靠它（x-kubernetes-list-map-keys）区分各项。请修改键值，或合并这两项。`,
  }));
}
