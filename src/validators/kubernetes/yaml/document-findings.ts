import type { Fix, Severity } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Range } from '../../../engine/range.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { RuleFinding } from '../rule.ts';

/** Of each severity: nobody reads more, and a hostile text shall not make us write them. */
const most = 1000;

/** What is found in one document while its tree is built. */
export class DocumentFindings {
  readonly list: RuleFinding[] = [];
  /** Whether a value had to be left out or guessed. */
  isIncomplete = false;
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };

  isFullOf(severity: Severity): boolean {
    return this.#counts[severity] >= most;
  }

  report(rule: RuleDescription, range: Range, message: Localized, fix?: Fix): void {
    if (this.isFullOf(rule.severity)) return;
    this.#counts[rule.severity]++;
    this.list.push({ rule, finding: { range, message, ...(fix && { fix }) } });
  }

  /** Reports a fault that takes a value out of the tree. */
  refuse(rule: RuleDescription, range: Range, message: Localized): void {
    this.isIncomplete = true;
    this.report(rule, range, message);
  }
}
