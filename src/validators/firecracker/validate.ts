import { outcomeOf } from '../../engine/outcome-of.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { readMicrovm } from './microvm.ts';
import { firecrackerRules } from './rules/index.ts';
import { firecrackerVersion } from './versions.ts';

/** Nothing is loaded on demand. */
export async function loadAll(): Promise<void> {}

export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => {
    const microvm = readMicrovm(text, firecrackerVersion(options.firecracker));
    for (const rule of firecrackerRules) report.add(rule, rule.check(microvm));
  });
}
