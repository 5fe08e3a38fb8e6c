/**
 * The files of the index. The core is small and says where the rest is; words and texts lie in
 * parts of some kilobytes, of which a search loads the few it needs. All of it is JSON, because
 * every host compresses JSON and because the offline copy keeps it like any other file.
 */
import type { Language } from '../../engine/localized.ts';
import type { Entry, Kind } from './entry.ts';

export interface SearchCore {
  /** Folder of the parts beside the core; named after what is in them. */
  readonly folder: string;
  /** The first word of each part, in order. */
  readonly words: readonly string[];
  /** The first entry of each part of the texts. */
  readonly texts: readonly number[];
  /** Entries are sorted by language and kind: where each run begins. */
  readonly runs: readonly (readonly [from: number, language: Language, kind: Kind])[];
  /** How many words each entry has, and its title, a character each: `lengthOf` reads them. */
  readonly lengths: string;
  readonly titleLengths: string;
  /** Terms of the glossary: names that mean the same, in both languages. */
  readonly terms: readonly (readonly string[])[];
}

/**
 * Word → postings, flat: distance to the entry before, number of places, then places as distances.
 * A key that begins with `=` is a whole title or name.
 */
export type WordPart = Readonly<Record<string, readonly number[]>>;

/** What a result shows. */
export type StoredEntry = readonly [address: string, title: string, trail: readonly string[], text: string];

/** For spelling: words of titles, terms and ids. */
export type Vocabulary = readonly string[];

/** Where the words of a field begin; a title is first, what stands above it second. */
export const fieldStarts = { title: 0, trail: 50, text: 100 } as const;

export const corePath = 'search/index.json';
export const partPaths = {
  words: (number: number) => `words-${number}.json`,
  texts: (number: number) => `texts-${number}.json`,
  vocabulary: 'vocabulary.json',
  messages: 'messages.json',
} as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Lengths on a logarithmic scale: nobody needs to know 812 from 820. */
export function writeLength(length: number): string {
  return alphabet[Math.min(alphabet.length - 1, Math.round(Math.log2(1 + length) * 5))]!;
}

export function readLength(lengths: string, entry: number): number {
  return 2 ** (alphabet.indexOf(lengths[entry]!) / 5) - 1;
}

/** The last part that begins at or before a key. */
export function partOf<Key extends string | number>(starts: readonly Key[], key: Key): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function compareEntries(a: Entry, b: Entry): number {
  return compareText(a.language, b.language) || compareText(a.kind, b.kind) || compareText(a.address, b.address);
}

/** Order by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
