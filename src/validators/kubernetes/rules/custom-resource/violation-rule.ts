import type { Fix } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Concern } from '../../../../engine/structural/violation.ts';
import { replacement } from '../../field-checks.ts';
import { pasteRule, type PasteRule } from '../../rule.ts';
import { inspectionsOf } from './inspection.ts';

/** A rule over what values break of their schema, by the kind of limit. */
export function violationRule(id: string, source: string, ...concerns: readonly Concern[]): PasteRule {
  return pasteRule({
    id,
    severity: 'error',
    source,
    *check(paste) {
      for (const { violations } of inspectionsOf(paste)) {
        for (const violation of violations) {
          const { field, concern, choices } = violation;
          if (concerns.includes(concern)) yield field.finding(violation.message, fixFrom(field, choices));
        }
      }
    },
  });
}

/** The nearest of the choices, quoted where YAML would read it as something else than a string. */
function fixFrom(field: Field, choices: readonly string[] | undefined): Fix | undefined {
  const value = field.string();
  const meant = value === undefined || !choices ? undefined : nearest(value, choices);
  if (meant === undefined) return undefined;
  const isPlain = /^[A-Za-z][\w./-]*$/.test(meant) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(meant);
  return replacement(field, isPlain ? meant : JSON.stringify(meant));
}
