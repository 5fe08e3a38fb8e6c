import type { Range } from '../../../engine/range.ts';
import type { Container } from './container.ts';
import { SyntaxProblem } from './syntax-error.ts';
import { value, type Token } from './token.ts';

/**
 * Where a comma or a closing bracket is due and something else stands, at `shown`. Without its comma a
 * line becomes part of the plain scalar above, and only its colon is out of place. A line that is
 * indented no deeper than the one with the bracket shows that the bracket was to end before.
 */
export function missingComma(
  text: string,
  { from, isMap, items, entries }: Container,
  { kind }: Token,
  shown: Range,
): SyntaxProblem {
  const last = items.at(-1) ?? [...entries.values()].at(-1)?.value;
  const lines = last ? text.slice(last.range.from, last.range.to).split(/[\r\n]+[ \t]*/) : [];
  const isSwallowed = kind === value && last?.type === 'string' && lines.length > 1;
  const range = isSwallowed ? { from: last.range.to - lines.at(-1)!.length, to: last.range.to } : shown;
  const indent = indentAt(text, from);
  const isOutside = indentAt(text, range.from) <= indent && text.slice(from, range.from).includes('\n');
  const opensLine = text.lastIndexOf('\n', from - 1) + 1 + indent === from;
  if (!isOutside || opensLine) return new SyntaxProblem('expected-comma', range, from);
  return new SyntaxProblem(isMap ? 'unclosed-map' : 'unclosed-list', { from, to: from + 1 });
}

function indentAt(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, start + 1000))![0].length;
}
