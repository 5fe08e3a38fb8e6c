import type { Finding } from '../../../engine/diagnostic.ts';
import type { Range } from '../../../engine/range.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';

const moved = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by });

/** A tree read from the middle of a text, with the places it has in the whole. Shared nodes stay shared. */
export function shiftTree(root: SourceNode, by: number): SourceNode {
  const entriesSeen = new Map<object, Map<string, MapEntry>>();
  const itemsSeen = new Map<object, SourceNode[]>();
  const shift = (node: SourceNode): SourceNode => {
    const range = moved(node.range, by);
    if (node.type === 'map') {
      let entries = entriesSeen.get(node.entries);
      if (!entries) {
        entriesSeen.set(node.entries, (entries = new Map()));
        for (const [name, { key, keyRange, value }] of node.entries) {
          entries.set(name, { key, keyRange: moved(keyRange, by), value: shift(value) });
        }
      }
      return { ...node, entries, range };
    }
    if (node.type === 'list') {
      let items = itemsSeen.get(node.items);
      if (!items) {
        itemsSeen.set(node.items, (items = []));
        for (const item of node.items) items.push(shift(item));
      }
      return { ...node, items, range };
    }
    return { ...node, range };
  };
  return shift(root);
}

export function shiftFinding(finding: Finding, by: number): Finding {
  const { range, fix } = finding;
  const edits = fix?.edits.map((edit) => ({ ...edit, range: moved(edit.range, by) }));
  return { ...finding, range: moved(range, by), ...(fix && { fix: { ...fix, edits: edits! } }) };
}
