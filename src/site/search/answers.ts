import type { PagefindResult } from './pagefind.ts';

/** A place that answers. */
export interface Ranked {
  readonly result: PagefindResult;
  readonly score: number;
  /** Numbers of the words of its content that were found. */
  readonly words: ReadonlySet<number>;
}

/** Scores of places, gathered over several questions to Pagefind. */
export class Answers {
  readonly #all = new Map<string, { result: PagefindResult; score: number; words: Set<number> }>();

  get size(): number {
    return this.#all.size;
  }

  add(result: PagefindResult, score: number): void {
    this.#of(result).score += score;
  }

  /** Counts only where the place is worth less so far. */
  atLeast(result: PagefindResult, score: number): void {
    const known = this.#of(result);
    known.score = Math.max(known.score, score);
  }

  /** The best first. */
  ranked(weight: (result: PagefindResult) => number): Ranked[] {
    return [...this.#all.values()].map((one) => ({ ...one, score: one.score * weight(one.result) })).toSorted((a, b) => b.score - a.score);
  }

  #of(result: PagefindResult): { score: number } {
    const known = this.#all.get(result.id) ?? { result, score: 0, words: new Set<number>() };
    this.#all.set(result.id, known);
    for (const word of result.words) known.words.add(word);
    return known;
  }
}
