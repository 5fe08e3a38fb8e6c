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
          if (concerns.includes(concern)) yield field.finding(violation.message, nearestOf(field, choices));
        }
      }
    },
  });
}

function nearestOf(field: Field, choices: readonly string[] = []): Fix | undefined {
  const value = field.string();
  return value === undefined ? undefined : replacement(field, nearest(value, choices));
}
