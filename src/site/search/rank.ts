/** How well entries answer a query, from the places at which its words stand. */
import type { Language } from '../../engine/localized.ts';
import type { Kind } from './entry.ts';
import { fieldStarts, partOf, readLength, type SearchCore } from './index-format.ts';
import type { Query, Unit, Wording } from './query.ts';

/** Entry → places of a word in it. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export interface Postbox {
  /** Where a word stands. */
  of(word: string): Postings;
  /** Words that begin so, the word itself left out; few of them. */
  startingWith(prefix: string): readonly string[];
}

export interface Ranked {
  readonly entry: number;
  readonly score: number;
  /** The same without what a name typed whole adds: how much of an answer it is beside the others. */
  readonly worth: number;
}

export interface Filter {
  readonly language?: Language | undefined;
  readonly kind?: Kind | undefined;
}

const kindWeights: Readonly<Record<Kind, number>> = { topic: 1, rule: 0.92, term: 0.85, example: 0.55, source: 0.3, page: 0.5 };
const prefixWeight = 0.55;
const twinWeight = 0.7;
/** A name typed whole beats whatever a text can score. */
const exactName = 60;
/** An entry that has less of a query than this was found by accident. */
const leastPart = 0.34;

/** What a wording says of an entry: how often it stands there, and whether in the title or above it. */
interface Hit {
  readonly times: number;
  readonly inTitle: boolean;
  readonly inTrail: boolean;
}

export function rank(core: SearchCore, query: Query, post: Postbox, filter: Filter): Ranked[] {
  const total = core.lengths.length;
  const average = averageLength(core);
  const scores = new Map<number, { score: number; matched: number; titled: number; units: number }>();
  let known = 0;
  for (const unit of query.units) {
    const hits = hitsOfUnit(unit, post);
    if (hits.size === 0) continue;
    const rarity = Math.log(1 + total / hits.size);
    known += rarity;
    for (const [entry, { value, inTitle }] of hits) {
      const sum = scores.get(entry) ?? { score: 0, matched: 0, titled: 0, units: 0 };
      const norm = 0.4 + 0.6 * (readLength(core.lengths, entry) / average);
      scores.set(entry, {
        score: sum.score + rarity * value(norm),
        matched: sum.matched + rarity,
        titled: sum.titled + (inTitle ? 1 : 0),
        units: sum.units + 1,
      });
    }
  }
  const phrase = query.phrase.words.length > 1 ? hitsOf(query.phrase, post) : new Map<number, Hit>();
  const exact = post.of(`=${query.whole}`);
  const all = new Map<number, Ranked>();
  const offer = (entry: number, worth: number, score: number): void => {
    if (score > (all.get(entry)?.score ?? 0)) all.set(entry, { entry, worth, score });
  };
  for (const entry of new Set([...scores.keys(), ...exact.keys()])) {
    const { kind } = runOf(core, entry);
    const sum = scores.get(entry) ?? { score: 0, matched: 0, titled: 0, units: 0 };
    const coverage = known > 0 ? sum.matched / known : 0;
    // Titles made of nothing but what was asked come before those that only mention it.
    const fit = sum.titled / Math.max(1, query.units.length, readLength(core.titleLengths, entry));
    const literal = phrase.get(entry);
    const bonus = (1 + fit) * (literal ? (literal.inTitle ? 1.8 : 1.4) : 1);
    const worth = sum.score * coverage ** 2 * bonus * kindWeights[kind];
    const named = exact.has(entry);
    if (!named && sum.units < query.units.length * leastPart) continue;
    const score = worth + (named ? exactName * kindWeights[kind] : 0);
    offer(entry, worth, score);
    // What answers in one language answers in the other, though other words stand there.
    const twin = twinOf(core, entry);
    if (twin !== undefined) offer(twin, worth * twinWeight, score * twinWeight);
  }
  return [...all.values()]
    .filter(({ entry }) => {
      const { language, kind } = runOf(core, entry);
      return (!filter.language || language === filter.language) && (!filter.kind || kind === filter.kind);
    })
    .toSorted((a, b) => b.score - a.score || a.entry - b.entry);
}

/** The same place in the other language: both have the same pages and anchors, in the same order. */
export function twinOf(core: SearchCore, entry: number): number | undefined {
  const at = partOf(core.runs.map(([from]) => from), entry);
  const [from, , kind] = core.runs[at]!;
  const other = core.runs.findIndex((run, number) => number !== at && run[2] === kind);
  const sizeOf = (run: number): number => (core.runs[run + 1]?.[0] ?? core.lengths.length) - core.runs[run]![0];
  return other >= 0 && sizeOf(other) === sizeOf(at) ? core.runs[other]![0] + entry - from : undefined;
}

export function runOf(core: SearchCore, entry: number): { language: Language; kind: Kind } {
  const [, language, kind] = core.runs[partOf(core.runs.map(([from]) => from), entry)]!;
  return { language, kind };
}

function averageLength(core: SearchCore): number {
  let sum = 0;
  for (let entry = 0; entry < core.lengths.length; entry++) sum += readLength(core.lengths, entry);
  return sum / core.lengths.length;
}

interface UnitHit {
  /** Frequency saturates, sooner in long texts. */
  value(norm: number): number;
  readonly inTitle: boolean;
}

function hitsOfUnit({ wordings, prefix }: Unit, post: Postbox): Map<number, UnitHit> {
  const best = new Map<number, { weight: number; hit: Hit }>();
  const offer = (wording: Wording): void => {
    for (const [entry, hit] of hitsOf(wording, post)) {
      const weight = wording.weight;
      const known = best.get(entry);
      const better = !known || weight * fieldWeight(hit) > known.weight * fieldWeight(known.hit);
      if (better) best.set(entry, { weight, hit });
    }
  };
  wordings.forEach(offer);
  for (const word of prefix ? post.startingWith(prefix) : []) {
    // The nearer the word is to what is typed, the likelier it is meant.
    offer({ words: [{ text: word, offset: 0 }], weight: prefixWeight * (prefix!.length / word.length) ** 0.5 });
  }
  return new Map([...best].map(([entry, { weight, hit }]) => [entry, {
    inTitle: hit.inTitle,
    value: (norm) => weight * ((hit.inTitle ? 2.2 : 0) + (hit.inTrail ? 0.9 : 0) + (hit.times * 2.2) / (hit.times + 1.2 * norm)),
  }]));
}

const fieldWeight = ({ inTitle, inTrail, times }: Hit): number => (inTitle ? 3 : 0) + (inTrail ? 1 : 0) + Math.min(1, times);

/** Entries in which the words of a wording stand in a row. */
export function hitsOf({ words }: Wording, post: Postbox): Map<number, Hit> {
  const [first, ...rest] = words.map(({ text, offset }) => ({ postings: post.of(text), offset }));
  const hits = new Map<number, Hit>();
  if (!first) return hits;
  for (const [entry, places] of first.postings) {
    const others = rest.map(({ postings, offset }) => ({ places: new Set(postings.get(entry)), offset }));
    if (others.some((other) => other.places.size === 0)) continue;
    const found = places.filter((place) => others.every((other) => other.places.has(place + other.offset)));
    if (found.length === 0) continue;
    hits.set(entry, {
      times: found.filter((place) => place >= fieldStarts.text).length,
      inTitle: found.some((place) => place < fieldStarts.trail),
      inTrail: found.some((place) => place >= fieldStarts.trail && place < fieldStarts.text),
    });
  }
  return hits;
}
