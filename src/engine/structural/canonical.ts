import type { SourceNode } from '../source-tree.ts';
import { int64Of } from './go-number.ts';

/** One text for all values that the server takes for the same item of a set. */
export function canonical(node: SourceNode): string {
  if (node.type === 'list') return `[${node.items.map(inJson).join(',')}]`;
  if (node.type === 'map') return inJson(node);
  return scalar(node);
}

/** Inside a list or object the values are compared as JSON, where 1 and 1.0 are the same. */
function inJson(node: SourceNode): string {
  if (node.type === 'list') return `[${node.items.map(inJson).join(',')}]`;
  if (node.type === 'map') {
    const members = [...node.entries.values()].map((entry) => `${JSON.stringify(entry.key)}:${inJson(entry.value)}`);
    return `{${members.toSorted().join(',')}}`;
  }
  return node.type === 'number' && int64Of(node) === undefined ? String(node.value) : scalar(node);
}

function scalar(node: SourceNode): string {
  if (node.type === 'string') return JSON.stringify(node.value);
  if (node.type === 'number') return int64Of(node)?.toString() ?? `${node.value} as a float`;
  return node.type === 'boolean' ? String(node.value) : 'null';
}
