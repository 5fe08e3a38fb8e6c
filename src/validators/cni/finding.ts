import type { Finding } from '../../engine/diagnostic.ts';
import type { RuleDescription } from '../../engine/rule.ts';

/** A finding and the rule that it belongs to. */
export interface RuleFinding {
  readonly rule: RuleDescription;
  readonly finding: Finding;
}

/** Collects findings under their rules. */
export class Findings {
  readonly all: RuleFinding[] = [];

  add(rule: RuleDescription, finding: Finding): void {
    this.all.push({ rule, finding });
  }
}
