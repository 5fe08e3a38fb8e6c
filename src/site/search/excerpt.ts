/** The part of a text that shows why it was found, with what was found marked. */
import { uncutWords } from './cut.ts';
import type { Piece } from './piece.ts';

/** Widths in characters; a Chinese one is as wide as two others. */
const longest = 150;
const before = 30;
const han = /\p{Script=Han}/u;

/** The stretch of a cut text that has most of what was found; without any, the beginning. */
export function excerpt(words: readonly string[], isFound: (at: number) => boolean): Piece[] {
  const widths = words.map(widthOf);
  const found = words.flatMap((_, at) => (isFound(at) ? [at] : []));
  let best = { at: 0, value: 0 };
  for (const [number, at] of found.entries()) {
    const within: number[] = [];
    for (let next = number, width = 0, last = at; next < found.length; next++) {
      while (last <= found[next]!) width += widths[last++]!;
      if (width > longest - before) break;
      within.push(found[next]!);
    }
    const value = new Set(within.map((one) => words[one]!.toLowerCase())).size * 10 + within.length;
    if (value > best.value) best = { at, value };
  }
  let from = best.at;
  for (let width = 0; from > 0 && (width += widths[from - 1]!) <= before;) from -= 1;
  if (best.value === 0) from = 0;
  let to = from;
  for (let width = 0; to < words.length && (width += widths[to]!) <= longest;) to += 1;
  if (to === from && to < words.length) to += 1;
  const pieces = uncutWords(words.slice(from, to), (at) => isFound(from + at)).filter(({ text }) => text !== '');
  return [...(from > 0 ? [{ text: '… ', marked: false }] : []), ...pieces, ...(to < words.length ? [{ text: ' …', marked: false }] : [])];
}

/** A pair of Chinese characters adds one; a marker that is not shown adds nothing to speak of. */
function widthOf(word: string): number {
  return han.test(word) ? 2 : word.length + 1;
}
