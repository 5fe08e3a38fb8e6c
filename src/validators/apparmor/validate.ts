import { outcomeOf } from '../../engine/outcome-of.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { readPolicy } from './policy.ts';
import { parserVersion } from './versions.ts';
import { policyRules } from './rules/policy-rules.ts';

/** There is nothing that only some texts need. */
export async function loadAll(): Promise<void> {}

/** Reads a file of profiles and runs all rules over what could be read of it. */
export function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, (report) => {
    const policy = readPolicy(text, parserVersion(options.apparmor));
    for (const rule of policyRules) report.add(rule, rule.check(policy));
  });
}
