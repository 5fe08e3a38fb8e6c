import type { Range } from '../../../engine/range.ts';

/** A quoted text, a plain one up to its colon, or whatever stands there. */
const firstWord = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|(?:[^\s:,]|:(?=\S))+|\S)/;

/** The place of a token, or of what stands at it: tokens of the block structure have no text. */
export function shownPlace(text: string, end: number, { from, to }: Range): Range {
  if (to > from) return { from, to };
  const length = firstWord.exec(text.slice(from, Math.min(end, from + 60)))?.[0].length ?? 0;
  return { from, to: Math.max(from + length, Math.min(from + 1, text.length)) };
}
