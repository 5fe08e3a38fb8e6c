import type { Range } from '../../../engine/range.ts';

/** Every way in which a text can fail to be YAML for Kubernetes. The sentences are in messages.ts. */
export type SyntaxCode =
  | 'tab-indentation'
  | 'control-character'
  | 'reserved-character'
  | 'missing-colon'
  | 'second-colon'
  | 'deeper-than-scalar'
  | 'misplaced-dash'
  | 'misplaced-question-mark'
  | 'unclosed-quote'
  | 'unknown-escape'
  | 'bad-code-point'
  | 'block-scalar-header'
  | 'block-scalar-zero'
  | 'anchor-name'
  | 'tag'
  | 'directive'
  | 'yaml-version'
  | 'document-start'
  | 'too-deep'
  | 'text-after-value'
  | 'stray-indentation'
  | 'expected-dash'
  | 'unclosed-list'
  | 'unclosed-map'
  | 'expected-comma'
  | 'expected-value';

/** Thrown by the scanner and the composer, caught by the reader, which repairs and goes on. */
export class SyntaxProblem extends Error {
  readonly code: SyntaxCode;
  /** Where the fault is shown. */
  readonly range: Range;
  /** Where the construct begins that the fault is in, such as the opening bracket. */
  readonly opening: number;

  constructor(code: SyntaxCode, range: Range, opening: number = range.from) {
    super(code);
    this.code = code;
    this.range = range;
    this.opening = opening;
  }

  /** The same fault in a text that begins elsewhere. */
  shifted(by: number): SyntaxProblem {
    const { from, to } = this.range;
    return new SyntaxProblem(this.code, { from: from + by, to: to + by }, this.opening + by);
  }
}
