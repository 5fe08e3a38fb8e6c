import type { Localized } from './localized.ts';
import type { Range } from './range.ts';

/**
 * What a verdict means:
 * - `error`: the named authority refuses this text.
 * - `warning`: the authority accepts it, but it is wrong or risky.
 * - `hint`: style, or something the reader should know (such as "not checked").
 */
export type Severity = 'error' | 'warning' | 'hint';

/** Replaces `range` by `insert`. */
export interface Edit {
  readonly range: Range;
  readonly insert: string;
}

/** A change that the reader can apply with one key. Edits never overlap. */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
}

/** What a rule says about one place in the text: what is wrong, why, and what to do. */
export interface Finding {
  readonly range: Range;
  readonly message: Localized;
  /** The field in the authority's own notation, such as `spec.metrics[0].resource.name`. */
  readonly path?: string;
  readonly fix?: Fix;
  /**
   * Speaks of what is absent, or of a container as a whole. In a document with syntax errors such a
   * finding may only be their echo: what could not be read counts as absent.
   */
  readonly needsWholeDocument?: true;
}

/** A finding under the stable id of the rule that made it, such as `kubernetes/unknown-field`. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Says that a part of the text was not checked. */
  readonly unchecked?: true;
}
