import { goJson } from '../engine/json/dialect.ts';
import { readJson } from '../engine/json/read-json.ts';
import type { SourceNode } from '../engine/source-tree.ts';
import { mostFormatted } from './format-yaml.ts';

/**
 * The same value with two spaces a level. Scalars stay as they are written, so that no number loses
 * digits. Nothing where the text is not JSON or a name is repeated: one of the two would be lost.
 */
export function formatJson(text: string): string | undefined {
  if (text.length > mostFormatted) return undefined;
  // Deeper than anybody writes, and not too deep for the stack.
  const { document, problems, repeated } = readJson(text, { ...goJson, mostLevels: 200 });
  if (problems.length > 0 || repeated.length > 0 || !document.root) return undefined;
  return `${written(document.root, text, '')}\n`;
}

function written(node: SourceNode, text: string, indent: string): string {
  if (node.type !== 'map' && node.type !== 'list') return text.slice(node.range.from, node.range.to);
  const inner = `${indent}  `;
  const [begin, end] = node.type === 'map' ? '{}' : '[]';
  const parts = node.type === 'list'
    ? node.items.map((item) => written(item, text, inner))
    : [...node.entries.values()].map(({ keyRange, value }) => `${text.slice(keyRange.from, keyRange.to)}: ${written(value, text, inner)}`);
  if (parts.length === 0) return `${begin}${end}`;
  return `${begin}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${end}`;
}
