import type { Fix } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Range } from '../../../engine/range.ts';

/** Where the grammar is left: the rule that speaks of it, and what it says. */
export interface ParseProblem {
  readonly rule: 'syntax' | 'missing-comma' | 'preamble' | 'unclosed-block';
  readonly range: Range;
  readonly message: Localized;
  readonly fix?: Fix;
}

/** Thrown where a rule cannot be read on; the reader of rules goes on behind it. */
export class SyntaxProblem extends Error {
  readonly problem: ParseProblem;

  constructor(problem: ParseProblem) {
    super(problem.message.en);
    this.name = 'SyntaxProblem';
    this.problem = problem;
  }
}
