/** What Pagefind finds, in our order: names typed whole first, then phrases and titles, then the rest. */
import { Answers, type Ranked } from './answers.ts';
import type { Engine } from './engine.ts';
import type { Kind } from './entry.ts';
import type { PagefindResult } from './pagefind.ts';
import { wordsOf, type Query } from './query.ts';
import { nameWord } from './whole-name.ts';

const kindWeights: Readonly<Record<Kind, number>> = { topic: 1, rule: 0.92, term: 0.85, example: 0.45, source: 0.1, page: 0.35 };
/** A name typed whole beats whatever a text can score. */
const exactName = 60;
const phraseWeight = 1.4;
const titleWeight = 1.5;
const partsWeight = 0.25;
/** With fewer answers to the whole query, identifiers are looked for in parts, and words one by one. */
const enoughForParts = 20;
const enoughForWords = 5;

export async function rank(engine: Engine, query: Query, kind?: Kind): Promise<Ranked[]> {
  const all = query.units.join(' ');
  const [whole, phrase, named] = await Promise.all([
    engine.ask(all, kind),
    all.includes(' ') ? engine.ask(`"${all}"`, kind) : [],
    engine.ask(`"${nameWord(query.text)}"`, kind),
  ]);
  const literal = new Set(phrase.map(({ id }) => id));
  const answers = new Answers();
  for (const result of whole) answers.add(result, result.score * inTitle(result) * (literal.has(result.id) ? phraseWeight : 1));
  const parts = query.parts.join(' ');
  if (parts !== all && answers.size < enoughForParts) {
    for (const result of await engine.ask(parts, kind)) answers.atLeast(result, result.score * inTitle(result) * partsWeight);
  }
  if (all.includes(' ') && answers.size < enoughForWords) await addWordByWord(answers, engine, query, kind);
  for (const result of named) answers.addNamed(result, exactName * kindWeights[engine.kindOf(result)]);
  return answers.ranked((result) => kindWeights[engine.kindOf(result)]);
}

/** The rules of these ids, in their order. */
export async function ruleAnswers(engine: Engine, rules: readonly string[], kind?: Kind): Promise<Ranked[]> {
  const found = await Promise.all(rules.map((rule) => engine.ask(`"${nameWord(rule)}"`, kind)));
  return found.flatMap(([result], at) => (result ? [{ result, score: 0.8 ** at, words: new Set<number>(), named: true }] : []));
}

/** What has more of the query, and of its rarer words, answers better. */
async function addWordByWord(answers: Answers, engine: Engine, query: Query, kind?: Kind): Promise<void> {
  const asked = await Promise.all(wordsOf(query).map(async ({ text, weight }) => {
    const hits = await engine.ask(text, kind);
    return { hits, weight, rarity: hits.length > 0 ? weight * Math.log(1 + engine.size / hits.length) : 0 };
  }));
  const known = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const shares = new Map<string, { found: number; titled: number }>();
  for (const { hits, rarity } of asked) {
    for (const hit of hits) {
      const { found, titled } = shares.get(hit.id) ?? { found: 0, titled: 0 };
      shares.set(hit.id, { found: found + rarity / known, titled: titled + (inTitle(hit) > 1 ? rarity / known : 0) });
    }
  }
  for (const { hits, weight } of asked) {
    for (const hit of hits) {
      const { found, titled } = shares.get(hit.id)!;
      answers.add(hit, hit.score * weight * found ** 2 * (1 + (titleWeight - 1) * titled));
    }
  }
}

function inTitle({ matchedMetaFields }: PagefindResult): number {
  return matchedMetaFields?.includes('title') ? titleWeight : 1;
}
