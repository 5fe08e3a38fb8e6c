import { outcomeOf } from '../../engine/outcome-of.ts';
import { loadRegularExpressions } from '../../engine/regular-expression.ts';
import type { Outcome, ValidateOptions } from '../../engine/validator.ts';
import { checkAs, textForms, type TextForm } from './check-lines.ts';
import { minorOf } from './versions.ts';

/** Loads what only some texts need. */
export async function loadAll(): Promise<void> {
  await loadRegularExpressions();
}

/** Checks a Corefile, or lines of one. */
export async function validate(text: string, options: ValidateOptions): Promise<Outcome> {
  return outcomeOf(text, async (report) => {
    if (/\b(?:match|regex|consolidate|directory|rewrite|matches|expr|var)\b/.test(text)) await loadRegularExpressions();
    for (const { rule, finding } of checkAs(text, formOf(options.corefile), minorOf(options.coredns))) report.add(rule, [finding]);
  });
}

function formOf(chosen: string | undefined): TextForm {
  return textForms.find((form) => form === chosen) ?? 'auto';
}
