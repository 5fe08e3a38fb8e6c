import type { Finding, Severity } from './diagnostic.ts';

/** What is known of a rule without running it. Its id is the address of its page. */
export interface RuleDescription {
  /** `<validator>/<rule>`, kebab-case, never renamed once published. */
  readonly id: string;
  readonly severity: Severity;
  /** Id of the entry in `content/sources/` that the rule is read from. */
  readonly source: string;
  /** What it finds is that a part of the text was not checked: a verdict must not call that part good. */
  readonly unchecked?: true;
}

/** A rule that looks at one kind of input and yields what it finds, in any order. */
export interface Rule<Input> extends RuleDescription {
  check(input: Input): Iterable<Finding>;
}
