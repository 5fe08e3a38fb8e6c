/** The part of a text that shows why it was found, with the words that were looked for marked. */
import type { Query } from './query.ts';
import { tokenize } from './tokens.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const longest = 150;
const before = 40;

/** A text as pieces, marked where it has words of the query. */
export function markWords(text: string, query: Query): Piece[] {
  return cut(text, marksIn(text, query), 0, text.length);
}

/** The same of the stretch that has most of them; without any, the beginning. Han characters are twice as wide. */
export function excerpt(text: string, query: Query): Piece[] {
  const most = /\p{Script=Han}/u.test(text.slice(0, 60)) ? longest / 2 : longest;
  const marks = marksIn(text, query);
  let best = { from: 0, value: 0 };
  for (const [at, mark] of marks.entries()) {
    const within = marks.slice(at).filter(({ to }) => to - mark.from <= most - before / 2);
    const value = new Set(within.map(({ from, to }) => text.slice(from, to).toLowerCase())).size * 10 + within.reduce((sum, { from, to }) => sum + to - from, 0) / 10;
    if (value > best.value) best = { from: mark.from, value };
  }
  const from = startOf(text, Math.max(0, best.from - before));
  const to = endOf(text, from + most);
  const pieces = cut(text, marks, from, to);
  return [...(from > 0 ? [{ text: '… ', marked: false }] : []), ...pieces, ...(to < text.length ? [{ text: ' …', marked: false }] : [])];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function marksIn(text: string, query: Query): Stretch[] {
  const tokens = tokenize(text);
  const places = Map.groupBy(tokens, (token) => token.text);
  const stretches: Stretch[] = [];
  for (const { words } of query.units.flatMap(({ wordings }) => wordings)) {
    const [first, ...rest] = words;
    for (const start of places.get(first?.text ?? '') ?? []) {
      // Of a term, or of a word in parts, only the whole is what was looked for.
      const row = rest.map((word) => places.get(word.text)?.find(({ at }) => at === start.at + word.offset));
      if (row.every((token) => token !== undefined)) stretches.push(start, ...row.map((token) => token!));
    }
  }
  const prefix = query.units.at(-1)?.prefix;
  for (const { from, to } of prefix ? tokens : []) {
    if (text.slice(from, to).toLowerCase().startsWith(prefix!)) stretches.push({ from, to: from + prefix!.length });
  }
  return merge(stretches);
}

/** Pairs of Chinese characters overlap; a word and its parts begin at one place. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const marks: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = marks.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else marks.push({ from, to });
  }
  return marks;
}

function cut(text: string, marks: readonly Stretch[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    if (mark.from > at) pieces.push({ text: text.slice(at, mark.from), marked: false });
    pieces.push({ text: text.slice(mark.from, mark.to), marked: true });
    at = mark.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}

/** No Latin word is cut in two. */
function startOf(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < 20 && /\w/.test(text[at - 1]!) && /\w/.test(text[at]!)) at -= 1;
  return at;
}

function endOf(text: string, to: number): number {
  let at = Math.min(text.length, to);
  while (at < text.length && at - to < 20 && /\w/.test(text[at - 1]!) && /\w/.test(text[at]!)) at += 1;
  return at;
}
