/** Search over the index: loads what a query needs, ranks, and gives results to show. Runs in browsers and in Node. */
import { nearest } from '../../engine/did-you-mean.ts';
import type { Language } from '../../engine/localized.ts';
import type { Kind } from './entry.ts';
import { corePath, partOf, partPaths, type SearchCore, type StoredEntry, type Vocabulary, type WordPart } from './index-format.ts';
import { looksLikeMessage, rulesOfMessage, type MessageIndex } from './messages.ts';
import { readQuery, type Query } from './query.ts';
import { rank, runOf, type Filter, type Postings, type Ranked } from './rank.ts';
import { wholeName } from './tokens.ts';

export interface Result {
  readonly address: string;
  readonly title: string;
  readonly trail: readonly string[];
  readonly text: string;
  readonly language: Language;
  readonly kind: Kind;
}

export interface Found {
  /** The best first; the reader's own language before the other. */
  readonly results: readonly Result[];
  readonly query: Query;
  /** What was searched instead, where nothing was found as it was typed. */
  readonly corrected?: string;
}

/** Reads a file of the index by its path below the site. */
export type Load = (path: string) => Promise<unknown>;

const mostResults = 10;
const mostOfOtherLanguage = 5;
/** So many sections of one page, so that others are seen. */
const mostOfPage = 3;
const mostPrefixes = 24;
/** Below this part of the best score a result is noise. */
const least = 0.12;

export class Searcher {
  readonly #load: Load;
  readonly #loaded = new Map<string, Promise<unknown>>();
  readonly #language: Language;

  constructor(load: Load, language: Language) {
    this.#load = load;
    this.#language = language;
  }

  /** Loads the core, so that the first search is quick. */
  async prepare(): Promise<void> {
    await this.#core();
  }

  async search(text: string, filter: Filter = {}): Promise<Found> {
    const core = await this.#core();
    const asTyped = await this.#rank(core, text, filter);
    if (asTyped.unknown.length === 0) return this.#found(core, asTyped.query, asTyped.ranked);
    const corrected = await this.#correct(text, asTyped.unknown);
    if (corrected === text) return this.#found(core, asTyped.query, asTyped.ranked);
    const again = await this.#rank(core, corrected, filter);
    return { ...(await this.#found(core, again.query, again.ranked)), corrected };
  }

  /** Words near to what was typed, for a search that found nothing. */
  async suggestions(text: string): Promise<string[]> {
    const core = await this.#core();
    const vocabulary = await this.#part<Vocabulary>(partPaths.vocabulary);
    const names = core.terms.flat();
    const typed = [text, ...text.split(/[\s/]+/)].filter((word) => word.length > 1);
    const near = typed.flatMap((word) => [nearest(word, names), nearest(word.toLowerCase(), vocabulary)]);
    const sharing = names.filter((name) => [...text].filter((character) => /\p{Script=Han}/u.test(character) && name.includes(character)).length >= 2);
    return [...new Set([...near.filter((name) => name !== undefined), ...sharing])].slice(0, 5);
  }

  async #rank(core: SearchCore, text: string, filter: Filter): Promise<{ query: Query; ranked: Ranked[]; unknown: string[] }> {
    const typed = readQuery(text, core.terms);
    const explained = looksLikeMessage(text) ? rulesOfMessage(await this.#part<MessageIndex>(partPaths.messages), text) : [];
    const ruled = explained.map((rule) => `=${wholeName(rule)}`);
    // Where rules explain a message, its single words add nothing; they are only marked.
    const query = ruled.length > 0 ? { ...typed, units: [], phrase: { words: [], weight: 1 } } : typed;
    const keys = [`=${query.whole}`, ...query.units.flatMap(({ wordings, prefix }) => [...(prefix ? [prefix] : []), ...wordings.flatMap(({ words }) => words.map((word) => word.text))]), ...query.phrase.words.map((word) => word.text)];
    const parts = new Map<number, WordPart>();
    await Promise.all([...new Set([...keys, ...ruled].map((key) => partOf(core.words, key)))].map(async (number) => {
      parts.set(number, await this.#part<WordPart>(partPaths.words(number)));
    }));
    const read = new Map<string, Postings>();
    const post = {
      of(word: string): Postings {
        const part = parts.get(partOf(core.words, word));
        if (!read.has(word)) read.set(word, readPostings(part && Object.hasOwn(part, word) ? part[word]! : []));
        return read.get(word)!;
      },
      startingWith(prefix: string): string[] {
        const part = parts.get(partOf(core.words, prefix)) ?? {};
        return Object.keys(part).filter((word) => word !== prefix && word.startsWith(prefix)).toSorted((a, b) => a.length - b.length).slice(0, mostPrefixes);
      },
    };
    const ranked = rank(core, query, post, filter);
    const unknown = query.units.flatMap(({ wordings, prefix }) => {
      const [only] = wordings[0]!.words;
      const absent = wordings.every(({ words }) => words.some((word) => post.of(word.text).size === 0)) && (!prefix || post.startingWith(prefix).length === 0);
      return absent && only && /^[a-z][a-z0-9]{3,}$/.test(only.text) ? [only.text] : [];
    });
    return { query: typed, ranked: ruled.length > 0 ? rulesFirst(ranked, ruled.map(post.of), core, filter) : ranked, unknown: ruled.length > 0 ? [] : unknown };
  }

  async #correct(text: string, unknown: readonly string[]): Promise<string> {
    const vocabulary = await this.#part<Vocabulary>(partPaths.vocabulary);
    return text.replaceAll(/[A-Za-z][A-Za-z0-9]{3,}/g, (word) => {
      const plain = word.toLowerCase();
      if (!unknown.some((stemmed) => plain.startsWith(stemmed) || stemmed.startsWith(plain.slice(0, -1)))) return word;
      return nearest(plain, vocabulary) ?? word;
    });
  }

  /** Reads what the best entries show; the reader's language first, unless the other answers far better. */
  async #found(core: SearchCore, query: Query, ranked: readonly Ranked[]): Promise<Found> {
    const best = ranked[0]?.score ?? 0;
    const worthiest = Math.max(0, ...ranked.map(({ worth }) => worth));
    const good = ranked.filter(({ score, worth }) => worth >= worthiest * least || score > worth);
    const own = good.filter(({ entry }) => runOf(core, entry).language === this.#language);
    const other = good.filter(({ entry }) => runOf(core, entry).language !== this.#language);
    const ownFirst = (own[0]?.score ?? 0) >= best * 0.35;
    const [first, second] = ownFirst ? [own, other] : [other, own];
    const results = [
      ...(await this.#spread(core, first, second.length > 0 ? mostResults : mostResults + mostOfOtherLanguage)),
      ...(await this.#spread(core, second, mostOfOtherLanguage)),
    ];
    return { results, query };
  }

  async #spread(core: SearchCore, ranked: readonly Ranked[], most: number): Promise<Result[]> {
    const results: Result[] = [];
    const ofPage = new Map<string, number>();
    // Read a little more than is shown, since some fall to the limit per page.
    const stored = await Promise.all(ranked.slice(0, most + 4).map(({ entry }) => this.#stored(core, entry)));
    for (const result of stored) {
      const page = result.kind === 'topic' || result.kind === 'example' ? result.address.split('#')[0]! : result.address;
      const count = ofPage.get(page) ?? 0;
      if (results.length === most || count === mostOfPage) continue;
      ofPage.set(page, count + 1);
      results.push(result);
    }
    return results;
  }

  async #stored(core: SearchCore, entry: number): Promise<Result> {
    const number = partOf(core.texts, entry);
    const part = await this.#part<StoredEntry[]>(partPaths.texts(number));
    const [address, title, trail, text] = part[entry - core.texts[number]!]!;
    return { address, title, trail, text, ...runOf(core, entry) };
  }

  #core(): Promise<SearchCore> {
    return this.#once<SearchCore>(corePath);
  }

  async #part<Part>(name: string): Promise<Part> {
    const { folder } = await this.#core();
    return this.#once<Part>(`search/${folder}/${name}`);
  }

  #once<Part>(path: string): Promise<Part> {
    const known = this.#loaded.get(path) ?? this.#load(path);
    this.#loaded.set(path, known);
    // One that failed is asked for again next time.
    known.catch(() => this.#loaded.delete(path));
    return known as Promise<Part>;
  }
}

/** Entries of the rules that explain a message come first, in their order. */
function rulesFirst(ranked: readonly Ranked[], rules: readonly Postings[], core: SearchCore, filter: Filter): Ranked[] {
  const worth = ranked[0]?.worth ?? 1;
  const top = (ranked[0]?.score ?? 1) * 4;
  const first = rules.flatMap((postings, at) => [...postings.keys()]
    .filter((entry) => {
      const { kind, language } = runOf(core, entry);
      return kind === 'rule' && (!filter.kind || filter.kind === kind) && (!filter.language || filter.language === language);
    })
    .map((entry): Ranked => ({ entry, worth, score: top * 0.8 ** at })));
  const named = new Set(first.map(({ entry }) => entry));
  return [...first, ...ranked.filter(({ entry }) => !named.has(entry))];
}

function readPostings(flat: readonly number[]): Postings {
  const postings = new Map<number, readonly number[]>();
  let entry = 0;
  for (let at = 0; at < flat.length;) {
    entry += flat[at]!;
    const count = flat[at + 1]!;
    let place = 0;
    postings.set(entry, flat.slice(at + 2, at + 2 + count).map((distance) => (place += distance)));
    at += 2 + count;
  }
  return postings;
}

