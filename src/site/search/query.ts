/** A query as Pagefind has to be asked: what is only a question left out, Chinese cut as in the index. */
import { cut } from './cut.ts';

export interface Query {
  readonly text: string;
  /** Runs of Chinese, cut, and words of other scripts. */
  readonly units: readonly string[];
  /** The same with identifiers in parts, `scaleDown` as `scale` and `down`; the same list where there are none. */
  readonly parts: readonly string[];
}

/** Chinese that asks rather than names; without spaces it would spoil the pairs beside it. */
const asking = /为什么|是什么|什么是|什么意思|什么时候|有什么|哪个版本|哪些|哪个|怎么办|怎么样|怎么|怎样|如何|多少|能不能|可不可以|可以|是否|吗|呢|请问|的(?=\p{Script=Han})|了$|什么|应该|需要/gu;

/** Too frequent to tell anything. */
const idle = new Set(('a about an and any are as at be by can could did do does for from get has have how i if in into is it its me my of on or our should ' +
  'so some than that the their then there these they this to us was we were what when where which who why will with without would you your').split(' '));
const idleCharacters = new Set('从与和在到的为由把被对将是有不也都就等及或了让给向以用个时上下中');

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}.\-_/[\]])*/gu;
const han = /^\p{Script=Han}/u;

export function readQuery(text: string): Query {
  const bare = unitsOf(text.replaceAll(asking, ' '));
  const units = bare.length > 0 ? bare : allUnitsOf(text);
  return { text, units, parts: units.flatMap((unit) => (han.test(unit) ? [unit] : tellingPartsOf(unit))) };
}

/** Where fields of every object begin: beside other parts they tell nothing. */
const heads = new Set(['spec', 'metadata', 'status']);

function tellingPartsOf(unit: string): string[] {
  const parts = partsOf(unit);
  return parts.length === 1 ? parts : parts.filter((part) => !idle.has(part.toLowerCase()) && !heads.has(part));
}

/** The same without words that are nowhere, in place of which Pagefind would take shorter ones. */
export function withoutWords(query: Query, words: readonly string[]): Query {
  const has = (unit: string): boolean => !words.includes(unit);
  return { ...query, units: query.units.filter(has), parts: query.parts.filter(has) };
}

function unitsOf(text: string): string[] {
  return allUnitsOf(text).filter((unit) => !idle.has(unit.toLowerCase()) && !idleCharacters.has(unit));
}

function allUnitsOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(run)].map(([found]) => (han.test(found) ? cut(found) : found.replaceAll(/\[[^\]]*\]?/g, '').replace(/[.\-_/\]]+$/, '')));
}

const parted = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu;

/** Words inside an identifier, as Pagefind takes it apart too; a version is one word. */
export function partsOf(unit: string): string[] {
  if (/^v?\d+(?:\.\d+)+$/.test(unit)) return [unit];
  const parts = unit.split(/[^\p{L}\p{N}]+/u).flatMap((piece) => (/\p{Ll}\p{Lu}/u.test(piece) ? piece.match(parted)! : [piece])).filter((part) => part.length > 1);
  return parts.length > 0 ? parts : [unit];
}

/** Words to look for one by one, with the part of the query that each of them is. */
export function wordsOf({ units }: Query): { text: string; weight: number }[] {
  return units.flatMap((unit) => {
    if (!han.test(unit)) return [{ text: unit, weight: 1 }];
    const words = unit.split(' ');
    // A Chinese word has two characters as a rule: pairs are about twice as many.
    return words.map((text) => ({ text, weight: (words.length + 1) / 2 / words.length }));
  });
}

/** What may be marked of a query in a title, where Pagefind does not say what it found. */
export function marksOf({ units, parts }: Query): string[] {
  return [...new Set([...units, ...parts].flatMap((unit) => (han.test(unit) ? unit.split(' ') : [unit])))].filter((word) => word.length > 1);
}

