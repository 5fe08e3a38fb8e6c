/**
 * Chinese cut for Pagefind, which knows words only by the spaces between them: 准入策略 becomes the
 * overlapping pairs 准入 入策 策略. Marks become words of their own. `uncut` gives the text back.
 */
import type { Piece } from './piece.ts';

/** Where the rules below would put a space, or none, and the text has it otherwise. */
const joined = '\u2060';
const apart = '\u2063';

const han = /^\p{Script=Han}/u;
const run = /\p{Script=Han}+|[^\p{ASCII}\p{L}\p{M}\p{N}\s]+|(?:[\x21-\x7e]|(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const mark = /^[^\p{ASCII}\p{L}\p{M}\p{N}\s]/u;
const wide = /^[，。；：！？、（）《》]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;

/** The text as words with single spaces between them. What of it is white space is only kept as such. */
export function cut(text: string): string {
  const words: string[] = [];
  let last: string | undefined;
  let end = 0;
  for (const { 0: found, index } of text.trim().matchAll(run)) {
    const space = index > end;
    if (last !== undefined && space !== isSpaced(last, found)) words.push(space ? apart : joined);
    words.push(...(han.test(found) ? pairs(found) : [found]));
    last = found;
    end = index + found.length;
  }
  return words.join(' ');
}

export function uncut(text: string): string {
  return text ? uncutWords(text.split(' '), () => false).map((piece) => piece.text).join('') : '';
}

/** The same for words of a cut text, marked where their numbers are. */
export function uncutWords(words: readonly string[], isMarked: (at: number) => boolean): Piece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let last: string | undefined;
  let between: string | undefined;
  for (const [at, word] of words.entries()) {
    if (word === joined || word === apart) {
      between = word;
      continue;
    }
    const marked = isMarked(at);
    if (last !== undefined && between === undefined && han.test(last) && han.test(word)) {
      // Pairs of one run share a character; it is marked if either of them is.
      if (marked) markLastCharacter(pieces);
      add(pieces, [...word].slice(1).join(''), marked);
    } else {
      if (last !== undefined && (between ? between === apart : isSpaced(last, word))) add(pieces, ' ', marked && pieces.at(-1)!.marked);
      addWord(pieces, word, marked);
    }
    last = word;
    between = undefined;
  }
  return pieces;
}

function pairs(characters: string): string[] {
  const all = [...characters];
  return all.length === 1 ? all : all.slice(1).map((character, at) => all[at]! + character);
}

/** Whether a space stands between two words, as both languages are usually set. */
function isSpaced(before: string, after: string): boolean {
  if (wide.test(before) || wide.test(after) || (han.test(before) && han.test(after))) return false;
  if (opening.test(before)) return false;
  if (mark.test(before) && han.test(after)) return false;
  if (mark.test(after)) return opening.test(after) && !han.test(before);
  return true;
}

function add(pieces: { text: string; marked: boolean }[], text: string, marked: boolean): void {
  const last = pieces.at(-1);
  if (last?.marked === marked) last.text += text;
  else if (text) pieces.push({ text, marked });
}

/** Punctuation at the ends of a word was not looked for. */
function addWord(pieces: { text: string; marked: boolean }[], word: string, marked: boolean): void {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word)!;
  add(pieces, before, false);
  add(pieces, core, marked);
  add(pieces, after, false);
}

function markLastCharacter(pieces: { text: string; marked: boolean }[]): void {
  const last = pieces.at(-1)!;
  if (last.marked) return;
  const character = [...last.text].at(-1)!;
  last.text = last.text.slice(0, -character.length);
  if (last.text === '') pieces.pop();
  add(pieces, character, true);
}
