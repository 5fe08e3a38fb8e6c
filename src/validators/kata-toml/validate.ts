import { outcomeOf, settledFindings } from '../../engine/outcome-of.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { readConfiguration } from './configuration.ts';
import { kataRules, syntaxRules } from './rules/index.ts';

/** Nothing is loaded on demand. */
export async function loadAll(): Promise<void> {}

export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => {
    const configuration = readConfiguration(text, options.kata);
    const { document } = configuration.toml;
    for (const rule of kataRules) {
      const findings = rule.check(configuration);
      report.add(rule, syntaxRules.includes(rule) ? findings : settledFindings(document, findings));
    }
  });
}
