import type { Engine } from './engine.ts';
import type { Query } from './query.ts';
import { strangeLetter } from './whole-name.ts';

/** Words of a query that no text has, whole or as the beginning of another: perhaps misspelt. */
export async function unknownWords(engine: Engine, { units }: Query): Promise<string[]> {
  const words = units.filter((unit) => /^[a-z][a-z0-9]{3,}$/i.test(unit));
  const unknown = await Promise.all(words.map(async (word) => {
    if ((await engine.ask(`"${word}"`)).length > 0) return [];
    // Where nothing begins with a word, Pagefind takes the longest that it begins with itself, as it does for any longer one.
    const [begun, longer] = await Promise.all([engine.ask(word), engine.ask(word + strangeLetter)]);
    return begun.length === longer.length ? [word] : [];
  }));
  return unknown.flat();
}
