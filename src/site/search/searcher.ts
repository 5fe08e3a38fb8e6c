/** Search: what a reader types, asked of Pagefind, read as it is shown. Runs in browsers and in Node. */
import { languages, type Language } from '../../engine/localized.ts';
import type { Ranked } from './answers.ts';
import { startEngine, type Engine, type SearchFiles } from './engine.ts';
import type { Kind } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { coverOf, fitOf } from './title-marks.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import type { MessageIndex } from './messages.ts';
import { searchPaths, type Vocabulary } from './paths.ts';
import type { Piece } from './piece.ts';
import { marksOf, readQuery, withoutWords, type Query } from './query.ts';
import { rank, ruleAnswers } from './rank.ts';
import { placeIn, type FoundPlace } from './record.ts';
import { unknownWords } from './unknown-words.ts';

export interface Result {
  /** With language, without base: `/zh/kubernetes/runtimeclass/#overhead`. */
  readonly address: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly title: string;
  /** Titles above it, outermost first. */
  readonly trail: readonly string[];
  readonly excerpt: readonly Piece[];
}

export interface Found {
  /** The best first; all in the reader's own language before those in the other. */
  readonly results: readonly Result[];
  /** Words to mark in titles. */
  readonly marks: readonly string[];
  /** What was searched instead, where nothing was found as it was typed. */
  readonly corrected?: string;
}

export interface Filter {
  readonly language?: Language | undefined;
  readonly kind?: Kind | undefined;
}

const mostResults = 8;
const mostOfOtherLanguage = 4;
/** So many sections of one page, so that others are seen. */
const mostOfPage = 3;
/** Read beyond what is shown, since some fall to the limit per page. */
const spare = 2;
/** Below this part of the best score a result is noise. */
const least = 0.2;
/** What it is worth that title and trail together have all that was asked, beside how much of the title was asked. */
const coverWeight = 1.3;
/** What is named as it was typed fits, whatever its title. */
const namedFit = 2;

export class Searcher {
  readonly #files: SearchFiles;
  readonly #language: Language;
  readonly #loaded = new Map<string, Promise<unknown>>();

  constructor(files: SearchFiles, language: Language) {
    this.#files = files;
    this.#language = language;
  }

  /** Loads Pagefind, so that the first search is quick. */
  async prepare(): Promise<void> {
    await this.#engine();
  }

  async search(text: string, { kind, language }: Filter = {}): Promise<Found> {
    const engine = await this.#engine();
    const query = readQuery(text);
    const rules = looksLikeMessage(text) ? await this.#rulesOf(text) : [];
    // Where rules explain a message, its single words add nothing.
    if (rules.length > 0) return this.#found(await ruleAnswers(engine, rules, kind), query, language);
    const unknown = await unknownWords(engine, query);
    const meant = unknown.length > 0 ? await this.#corrected(text, unknown) : text;
    const known = withoutWords(readQuery(meant), unknown);
    return { ...(await this.#found(await rank(engine, known, kind), known, language)), ...(meant !== text && { corrected: meant }) };
  }

  /** Words near to what was typed, for a search that found nothing. */
  async suggestions(text: string): Promise<string[]> {
    const [{ suggestionsFor }, vocabulary] = await this.#spelling();
    return suggestionsFor(text, vocabulary);
  }

  async #corrected(text: string, unknown: readonly string[]): Promise<string> {
    const [{ corrected }, vocabulary] = await this.#spelling();
    return corrected(text, unknown, vocabulary);
  }

  #spelling() {
    return Promise.all([import('./spelling.ts'), this.#json<Vocabulary>(searchPaths.vocabulary)]);
  }

  async #rulesOf(message: string): Promise<string[]> {
    const { explainMessage } = await import('./explain-message.ts');
    return explainMessage(message, (part) => this.#json<MessageIndex>(searchPaths.messages(part)));
  }

  /** Reads the best, puts those first whose titles are what was asked, and shows them in one language or both. */
  async #found(ranked: readonly Ranked[], query: Query, only: Language | undefined): Promise<Found> {
    const marks = marksOf(query);
    const best = ranked[0]?.score ?? 0;
    const good = ranked.filter(({ score }) => score >= best * least).slice(0, mostResults + spare);
    const read = await Promise.all(good.map(async ({ result, score, words, named }) => {
      const fragment = await result.data();
      const places = languages.flatMap((language) => placeIn(fragment, language) ?? []);
      // The title of a source may be all of a query, and it is still where others have their answer from.
      const isSource = places[0]?.kind === 'source';
      const isNamed = named && !isSource;
      const fit = isSource ? 0 : Math.max(...places.map(({ title, trail }) => fitOf(title, marks) + coverWeight * coverOf([title, ...trail], marks) ** 2));
      return { score: score * (1 + (isNamed ? namedFit : fit)), places, words };
    }));
    const sorted = spread(read.toSorted((a, b) => b.score - a.score));
    const inLanguage = (language: Language, most: number): Result[] => sorted
      .flatMap(({ places, words }) => places.filter((place) => place.language === language).map((place) => resultOf(place, words)))
      .slice(0, most);
    const own = only ?? this.#language;
    const others = only ? [] : languages.filter((language) => language !== own);
    return { results: [...inLanguage(own, mostResults), ...others.flatMap((language) => inLanguage(language, mostOfOtherLanguage))], marks };
  }

  #engine(): Promise<Engine> {
    return this.#once('', () => startEngine(this.#files));
  }

  #json<Content>(name: string): Promise<Content> {
    return this.#once(name, () => this.#files.json(name) as Promise<Content>);
  }

  #once<Content>(name: string, load: () => Promise<Content>): Promise<Content> {
    const known = this.#loaded.get(name) ?? load();
    this.#loaded.set(name, known);
    // What failed is asked for again next time.
    known.catch(() => this.#loaded.delete(name));
    return known as Promise<Content>;
  }
}

function resultOf({ path, language, kind, title, trail, words, from }: FoundPlace, found: ReadonlySet<number>): Result {
  const address = language === 'zh' ? `/zh${path}` : path;
  return { address, language, kind, title, trail, excerpt: excerpt(words, (at) => found.has(from + at)) };
}

/** Leaves out what is too much of one page. */
function spread<Item extends { readonly places: readonly FoundPlace[] }>(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>();
  return items.filter(({ places: [place] }) => {
    const page = place && (place.kind === 'topic' || place.kind === 'example') ? place.path.split('#')[0]! : place?.path ?? '';
    const count = (counts.get(page) ?? 0) + 1;
    counts.set(page, count);
    return count <= mostOfPage;
  });
}
