import type { PagefindResult } from './pagefind.ts';

/** A place that answers. */
export interface Ranked {
  readonly result: PagefindResult;
  readonly score: number;
  /** Numbers of the words of its content that were found. */
  readonly words: ReadonlySet<number>;
  /** Whether a name of it was typed whole. */
  readonly named: boolean;
}

/** Scores of places, gathered over several questions to Pagefind. */
export class Answers {
  readonly #all = new Map<string, { result: PagefindResult; score: number; words: Set<number>; named: boolean }>();

  get size(): number {
    return this.#all.size;
  }

  add(result: PagefindResult, score: number): void {
    this.#of(result).score += score;
  }

  addNamed(result: PagefindResult, score: number): void {
    const known = this.#of(result);
    known.score += score;
    known.named = true;
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

  #of(result: PagefindResult): { score: number; named: boolean } {
    const known = this.#all.get(result.id) ?? { result, score: 0, words: new Set<number>(), named: false };
    this.#all.set(result.id, known);
    for (const word of result.words) known.words.add(word);
    return known;
  }
}
