import type { Fix } from '../../../engine/diagnostic.ts';
import type { Localized } from '../../../engine/localized.ts';
import type { Range } from '../../../engine/range.ts';
import type { RuleDescription } from '../../../engine/rule.ts';
import type { RuleFinding } from '../rule.ts';

/** Nobody reads more, and a hostile text shall not make us write them. */
const most = 1000;

/** What is found in one document while its tree is built. */
export class DocumentFindings {
  readonly list: RuleFinding[] = [];
  /** Whether a value had to be left out or guessed. */
  isIncomplete = false;

  get isFull(): boolean {
    return this.list.length >= most;
  }

  report(rule: RuleDescription, range: Range, message: Localized, fix?: Fix): void {
    if (!this.isFull) this.list.push({ rule, finding: { range, message, ...(fix && { fix }) } });
  }

  /** Reports a fault that takes a value out of the tree. */
  refuse(rule: RuleDescription, range: Range, message: Localized): void {
    this.isIncomplete = true;
    this.report(rule, range, message);
  }
}
