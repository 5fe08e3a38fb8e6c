import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry } from './entry.ts';
import { compareEntries, compareText, corePath, fieldStarts, partPaths, writeLength, type SearchCore, type StoredEntry } from './index-format.ts';
import type { MessageIndex } from './messages.ts';
import { tokenize, wholeName, written } from './tokens.ts';

export interface IndexSource {
  readonly entries: readonly Entry[];
  /** Names that mean the same. */
  readonly terms: readonly (readonly string[])[];
  readonly messages: MessageIndex;
}

/** How large a part may grow before it is compressed. */
const largestWordPart = 6_000;
const largestTextPart = 5_000;
/** More places of a word in one entry tell nothing new. */
const mostPlaces = 24;

/** Makes the files of the index: path below the site → text. */
export function indexFiles({ entries: unsorted, terms, messages }: IndexSource): Map<string, string> {
  const entries = unsorted.toSorted(compareEntries);
  const index = new Map<string, number[]>();
  const last = new Map<string, number>();
  for (const [number, entry] of entries.entries()) {
    for (const [word, places] of placesOf(entry)) {
      const postings = index.get(word) ?? [];
      if (postings.length === 0) index.set(word, postings);
      const few = places.slice(0, mostPlaces);
      postings.push(number - (last.get(word) ?? 0), few.length, ...few.map((place, at) => place - (few[at - 1] ?? 0)));
      last.set(word, number);
    }
  }
  const parts = new Map<string, string>();
  const words = split([...index].toSorted(([a], [b]) => compareText(a, b)), largestWordPart, (part, number) => {
    parts.set(partPaths.words(number), JSON.stringify(Object.fromEntries(part)));
    return part[0]![0];
  });
  let next = 0;
  const texts = split(entries.map(({ address, title, trail, text }): StoredEntry => [address, title, trail, text]), largestTextPart, (part, number) => {
    parts.set(partPaths.texts(number), JSON.stringify(part));
    next += part.length;
    return next - part.length;
  });
  parts.set(partPaths.vocabulary, JSON.stringify(vocabularyOf(entries, terms)));
  parts.set(partPaths.messages, JSON.stringify(messages));
  const folder = createHash('sha256').update(JSON.stringify([...parts])).digest('hex').slice(0, 10);
  const core: SearchCore = {
    folder,
    words,
    texts,
    runs: entries.flatMap(({ language, kind }, at) => (entries[at - 1]?.language === language && entries[at - 1]?.kind === kind ? [] : [[at, language, kind] as const])),
    lengths: entries.map(({ text }) => writeLength(tokenize(text).length)).join(''),
    titleLengths: entries.map(({ title }) => writeLength(written(tokenize(title)).length)).join(''),
    terms,
  };
  return new Map([[corePath, JSON.stringify(core)], ...[...parts].map(([name, text]) => [`search/${folder}/${name}`, text] as const)]);
}

export function writeIndex(folder: string, source: IndexSource): void {
  for (const [path, text] of indexFiles(source)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function placesOf({ address, title, trail, text, names, paths = [] }: Entry): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (word: string, place: number): void => {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  };
  const field = (words: string, start: number, end: number): void => {
    for (const token of tokenize(words)) if (start + token.at < end) add(token.text, start + token.at);
  };
  field(title, fieldStarts.title, fieldStarts.trail);
  // The anchor says in English what the section is about, in Chinese pages too.
  field([...trail, address.split('#')[1]].join(' / '), fieldStarts.trail, fieldStarts.text);
  field([text, ...paths].join('\n\n'), fieldStarts.text, Number.POSITIVE_INFINITY);
  for (const name of new Set([title, ...names].map(wholeName))) add(`=${name}`, 0);
  return places;
}

/** Cuts a list into parts by the size of their JSON; gives what `write` says of each. */
function split<Item, Result>(items: readonly Item[], largest: number, write: (part: Item[], number: number) => Result): Result[] {
  const results: Result[] = [];
  let part: Item[] = [];
  let size = 0;
  const close = (): void => {
    if (part.length > 0) results.push(write(part, results.length));
    part = [];
    size = 0;
  };
  for (const item of items) {
    const own = JSON.stringify(item).length;
    if (size > 0 && size + own > largest) close();
    part.push(item);
    size += own;
  }
  close();
  return results;
}

/** Latin words worth correcting to: those of titles, names and terms, and those that stand in several texts. */
function vocabularyOf(entries: readonly Entry[], terms: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9]{3,}/g)) {
      const plain = word.toLowerCase();
      counts.set(plain, (counts.get(plain) ?? 0) + weight);
    }
  };
  for (const { title, names, text } of entries) {
    count(title, 2);
    for (const name of names) count(name, 2);
    count(text, 1);
  }
  for (const name of terms.flat()) count(name, 5);
  return [...counts].filter(([, times]) => times >= 4).map(([word]) => word).toSorted();
}
