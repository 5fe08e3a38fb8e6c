import type { Finding, Fix } from '../../engine/diagnostic.ts';
import type { Localized } from '../../engine/localized.ts';
import type { Range } from '../../engine/range.ts';
import type { RuleDescription } from '../../engine/rule.ts';
import type { Token } from './read/token.ts';

/** A finding and the rule that it belongs to. */
export interface RuleFinding {
  readonly rule: RuleDescription;
  readonly finding: Finding;
}

/** What CoreDNS has against a text; thrown where it stops reading, as its own parsers return an error there. */
export class Refusal extends Error {
  readonly rule: RuleDescription;
  readonly finding: Finding;

  constructor(rule: RuleDescription, at: Token | Range, message: Localized, fix?: Fix) {
    super(message.en);
    this.rule = rule;
    this.finding = { range: 'range' in at ? at.range : at, message, ...(fix && { fix }) };
  }
}

/** Thrown where the text goes on in a way that cannot be known, such as after an environment variable. */
export class Unknown extends Error {}
