/** Titles hold what was looked for too; of them Pagefind does not say where. */
import { cut, uncutWords } from './cut.ts';
import type { Piece } from './piece.ts';
import { partsOf } from './query.ts';

const han = /\p{Script=Han}/u;

/** A title or what stands above it, marked where it has words that were looked for. */
export function markWords(text: string, marks: readonly string[]): Piece[] {
  const words = cut(text).split(' ');
  const isMarked = markerOf(marks);
  return uncutWords(words, (at) => isMarked(words[at]!)).filter((piece) => piece.text !== '');
}

/** How much of a title is what was looked for, and the other way round: 1 where they are the same. */
export function fitOf(title: string, marks: readonly string[]): number {
  const isMarked = markerOf(marks);
  const words = cut(title).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.filter(isMarked).length / Math.sqrt(Math.max(1, words.length) * Math.max(1, marks.length));
}

/** How many of the words that were looked for stand in a title or above it. */
export function coverOf(titles: readonly string[], marks: readonly string[]): number {
  const words = titles.flatMap((title) => cut(title).split(' '));
  return marks.filter((mark) => words.some(markerOf([mark]))).length / Math.max(1, marks.length);
}

function markerOf(marks: readonly string[]): (word: string) => boolean {
  const roots = marks.map(rootOf).filter(Boolean);
  return (word) => {
    if (han.test(word)) return marks.includes(word);
    const heard = [word, ...partsOf(word)].map((each) => each.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
    return roots.some((root) => heard.some((each) => each.startsWith(root)));
  };
}

/** Without its ending, as Pagefind looks for it: policies finds policy. */
function rootOf(word: string): string {
  const plain = word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain.length > 4 ? plain.replace(/(?:ies|es|s|ed|ing|y|e)$/, '') : plain;
}
