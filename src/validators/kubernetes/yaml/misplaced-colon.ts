import { isBlank } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxProblem } from './syntax-error.ts';
import type { Token } from './token.ts';

/**
 * A colon that no key belongs to. Either it is the second on its line, or what was to be its key has
 * become part of the plain scalar above: since that lacks a colon of its own, or since this line is
 * indented below a value.
 */
export function misplacedColon({ text, at, lineStart }: Cursor, last: Token | undefined): SyntaxProblem {
  if (!last || last.to !== at || last.from >= lineStart) {
    return new SyntaxProblem('second-colon', { from: at, to: at + 1 }, last?.from ?? at);
  }
  const above = { from: last.from, to: last.from + firstLine(text, last.from).trimEnd().length };
  const lacksBlank = /^["']?[\w./-]+["']?:(?=[^\s/])/.test(text.slice(above.from, above.to));
  const isAligned = startOfContent(text, lineStart) - lineStart === above.from - startOfLine(text, above.from);
  if (lacksBlank || isAligned) return new SyntaxProblem('missing-colon', above);
  return new SyntaxProblem('deeper-than-scalar', { from: startOfContent(text, lineStart), to: at }, last.from);
}

function firstLine(text: string, from: number): string {
  return text.slice(from, from + 500).split(/[\r\n]/, 1)[0]!;
}

function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function startOfContent(text: string, lineStart: number): number {
  let at = lineStart;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
