import type { ListNode, SourceNode } from '../../../engine/source-tree.ts';
import { duplicateListKey, repeatedItemFinding, repeatedListKey } from '../rules/schema/duplicate-list-key.ts';
import type { FieldType } from './definition.ts';
import type { Frame } from './frame.ts';
import type { Walk } from './walk.ts';

type ListType = Extract<FieldType, { type: 'list' }>;

/** Items of a list map that have the same keys, and equal items of a set. */
export function checkRepeated(node: ListNode, type: ListType, frame: Frame, walk: Walk): void {
  if (node.items.length < 2 || !(type.keys || type.set)) return;
  const first = new Map<string, number>();
  for (const [index, item] of node.items.entries()) {
    const key = type.keys ? keyOf(item, type, walk) : textOf(item);
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      continue;
    }
    const isRefused = walk.context.enforcement.unique.has(`${frame.parent?.definition?.name}.${frame.step}`);
    const rule = isRefused ? duplicateListKey : repeatedListKey;
    walk.report(rule, repeatedItemFinding(rule, frame, index, before, type.keys));
  }
}

/** The values of the keys of an item, with the defaults of those that are left out. */
function keyOf(item: SourceNode, type: ListType, { context }: Walk): string | undefined {
  if (item.type !== 'map' || type.items.type !== 'object') return undefined;
  const definition = context.tables.resolve(type.items, context.minor);
  const values = type.keys!.map((key) => {
    const value = item.entries.get(key)?.value;
    if (value && value.type !== 'null') return textOf(value);
    const field = definition?.fields.get(key)?.type;
    return field && 'preset' in field ? (field.preset ?? '') : '';
  });
  // An item without any of its keys says nothing that could be repeated.
  return values.includes(undefined) || values.every((value) => value === '') ? undefined : JSON.stringify(values);
}

function textOf(node: SourceNode): string | undefined {
  switch (node.type) {
    case 'string':
      return node.value;
    case 'number':
      return node.text;
    case 'boolean':
      return String(node.value);
    default:
      return undefined;
  }
}
