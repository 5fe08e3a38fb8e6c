import type { SyntaxCode, SyntaxProblem } from './syntax-error.ts';

/** Faults that take the lines beside the faulty one with them: those stand at the same wrong level. */
const takesSiblings: ReadonlySet<SyntaxCode> = new Set(['deeper-than-scalar', 'stray-indentation', 'expected-dash']);
/** Faults of the dash itself, which must not stay behind. */
const takesDash: ReadonlySet<SyntaxCode> = new Set(['misplaced-dash', 'expected-dash', 'stray-indentation', 'tab-indentation']);

/**
 * Blanks out the line at fault with what hangs under it, character for character, so that the rest of
 * the document can be read with its places unchanged. Gives nothing where nothing is left to blank out.
 */
export function blankOut(text: string, { code, range, opening }: SyntaxProblem): string | undefined {
  if (code === 'document-start') return replaced(text, /^%.*/gm);
  const first = lineStart(text, Math.min(opening, range.from, text.length));
  const isInFlow = code === 'expected-comma' || code === 'expected-value' || code.startsWith('unclosed');
  const head = lineStart(text, isInFlow ? first : range.from);
  const column = contentColumn(text, head, takesDash.has(code));
  let to = lineEnd(text, Math.max(head, isInFlow ? range.from : head));
  // What is indented deeper belongs to the line; so do brackets that close what it opens.
  while (to < text.length) {
    const next = to + lengthOfBreak(text, to);
    const indent = /^[ \t]*/.exec(text.slice(next, next + 1000))![0].length;
    const sign = text[next + indent];
    const isBlank = sign === undefined || sign === '\n' || sign === '\r';
    const isDeeper = indent > column || (indent === column && takesSiblings.has(code) && sign !== '-');
    const isClosing = isInFlow && (sign === ']' || sign === '}');
    if (!isBlank && !isDeeper && !isClosing) break;
    if (next >= text.length) break;
    to = lineEnd(text, next);
  }
  const from = head + column;
  const blanked = replaced(text.slice(from, to), /[^\r\n]/g);
  return blanked === undefined ? undefined : text.slice(0, from) + blanked + text.slice(to);
}

function replaced(text: string, pattern: RegExp): string | undefined {
  const result = text.replaceAll(pattern, (match) => ' '.repeat(match.length));
  return result === text ? undefined : result;
}

/** Where a line's content begins: behind its indentation and, unless they are at fault, the dashes of lists. */
function contentColumn(text: string, head: number, withDash: boolean): number {
  const line = text.slice(head, Math.min(lineEnd(text, head), head + 1000));
  return (withDash ? /^ */ : /^ *(?:- +)*/).exec(line)![0].length;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function lineEnd(text: string, at: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}

function lengthOfBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}
