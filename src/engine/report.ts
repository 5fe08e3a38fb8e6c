import type { Diagnostic, Finding, Severity } from './diagnostic.ts';
import type { RuleDescription } from './rule.ts';

/** No reader works through more, and a hostile paste must not fill the page. */
export const mostDiagnostics = 500;

/**
 * Collects findings under their rules: stamps id and severity, drops what is said twice of one
 * place, sorts by place and caps the number. Errors go first: a text must not look accepted because
 * hundreds of hints were found before what refuses it.
 */
export class Report {
  readonly #length: number;
  readonly #seen = new Set<string>();
  readonly #diagnostics: Readonly<Record<Severity, Diagnostic[]>> = { error: [], warning: [], hint: [] };

  constructor(text: string) {
    this.#length = text.length;
  }

  add(rule: RuleDescription, findings: Iterable<Finding>): void {
    for (const { needsWholeDocument: _, ...finding } of findings) {
      if (this.isFullOf(rule.severity)) return;
      const range = this.#inside(finding.range);
      const key = `${rule.id} ${range.from} ${range.to} ${finding.message.en}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#diagnostics[rule.severity].push({ ...finding, range, rule: rule.id, severity: rule.severity, ...(rule.unchecked && { unchecked: true }) });
    }
  }

  /** Whether further findings of a severity would be dropped. */
  isFullOf(severity: Severity): boolean {
    return this.#diagnostics[severity].length >= mostDiagnostics;
  }

  /** What was collected, the most severe where there is too much, in the order of the text. */
  diagnostics(): readonly Diagnostic[] {
    const { error, warning, hint } = this.#diagnostics;
    return [...error, ...warning, ...hint].slice(0, mostDiagnostics).sort(
      (a, b) => a.range.from - b.range.from || a.range.to - b.range.to || (a.rule < b.rule ? -1 : 1),
    );
  }

  #inside({ from, to }: { from: number; to: number }) {
    const start = Math.max(0, Math.min(from, this.#length));
    return { from: start, to: Math.max(start, Math.min(to, this.#length)) };
  }
}
