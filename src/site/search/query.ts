/** A query read: words, the terms among them with their other names, and what is only a question. */
import { tokenize, wholeName, written, type Token } from './tokens.ts';

/** One way to say a unit: words and their distance from the first. */
export interface Wording {
  readonly words: readonly { readonly text: string; readonly offset: number }[];
  readonly weight: number;
}

/** A part of a query that is looked for as one thing. */
export interface Unit {
  readonly wordings: readonly Wording[];
  /** Set on the word that is perhaps still being typed. */
  readonly prefix?: string;
}

export interface Query {
  readonly text: string;
  /** The query as a title or name would be written. */
  readonly whole: string;
  readonly units: readonly Unit[];
  /** All words in their order, to find the query as it stands. */
  readonly phrase: Wording;
}

/** Chinese that asks rather than names; without spaces it would spoil the pairs beside it. */
const asking = /为什么|是什么|什么是|什么意思|什么时候|有什么|哪个版本|哪些|哪个|怎么办|怎么样|怎么|怎样|如何|多少|能不能|可不可以|可以|是否|吗|呢|请问|的(?=\p{Script=Han})|了$|什么|应该|需要/gu;
const askingWords = /\b(?:how (?:do|can|to|does)|what (?:is|are|does)|why (?:is|does|do|are)|when (?:is|does|did|was)|which|should|can i|does|do i|i|my)\b/gi;

const synonymWeight = 0.75;
const partsWeight = 0.55;

export function readQuery(text: string, terms: readonly (readonly string[])[]): Query {
  const bare = text.replaceAll(asking, ' ').replaceAll(askingWords, ' ');
  const tokens = tokenize(bare.trim() ? bare : text);
  const places = [...Map.groupBy(tokens, ({ at }) => at).values()];
  const byName = new Map(terms.flatMap((names) => names.map((name) => [wholeName(name), names] as const)));
  const source = bare.trim() ? bare : text;
  const units: Unit[] = [];
  for (let at = 0; at < places.length;) {
    const term = longestTerm(source, places, at, byName);
    if (term) {
      units.push(termUnit(source.slice(places[at]![0]!.from, term.to), term.names));
      at = term.next;
      continue;
    }
    const here = places[at]!;
    const whole = here.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]!;
    const inside = tokens.filter((token) => token !== whole && token.from >= whole.from && token.to <= whole.to);
    // A camel-case word is one, or its parts in a row.
    const parts = inside.length > 1 && !/\p{Script=Han}/u.test(whole.text) ? [wordingOf(inside, partsWeight)] : [];
    units.push({ wordings: [wordingOf([whole], 1), ...parts] });
    at += 1;
    while (at < places.length && places[at]![0]!.to <= whole.to && !/\p{Script=Han}/u.test(whole.text)) at += 1;
  }
  const last = tokens.at(-1);
  const typing = last && last.to === source.trimEnd().length && !/\s$/.test(text) ? source.slice(last.from, last.to) : undefined;
  if (typing && units.length > 0) units[units.length - 1] = { ...units.at(-1)!, prefix: typing.toLowerCase() };
  return { text, whole: wholeName(text), units, phrase: wordingOf(written(tokens), 1) };
}

function wordingOf(tokens: readonly Token[], weight: number): Wording {
  const first = tokens[0]?.at ?? 0;
  return { words: tokens.map(({ text, at }) => ({ text, offset: at - first })), weight };
}

/** A term of the glossary that begins at a word; the longest, so that 准入策略 is not taken for 准入. */
function longestTerm(source: string, places: readonly (readonly Token[])[], at: number, byName: ReadonlyMap<string, readonly string[]>) {
  const { from } = places[at]![0]!;
  const ends = new Set(places.slice(at, at + 12).flat().map(({ to }) => to));
  for (const to of [...ends].toSorted((a, b) => b - a)) {
    const names = byName.get(wholeName(source.slice(from, to)));
    if (!names) continue;
    const next = places.findIndex((here, number) => number > at && here[0]!.from >= to);
    return { names, to, next: next < 0 ? places.length : next };
  }
  return undefined;
}

function termUnit(typed: string, names: readonly string[]): Unit {
  // Pages in Chinese are found through their English twins: for an English name its Chinese ones need no look.
  const han = /\p{Script=Han}/u;
  const others = names.filter((name) => wholeName(name) !== wholeName(typed) && (han.test(typed) || !han.test(name)));
  const word = (name: string, weight: number): Wording => {
    return wordingOf(written(tokenize(name)), weight);
  };
  return { wordings: [word(typed, 1), ...others.map((name) => word(name, synonymWeight))].filter(({ words }) => words.length > 0) };
}
