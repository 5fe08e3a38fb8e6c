import type { Concern } from '../../../../engine/structural/violation.ts';
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
        for (const { field, concern, message } of violations) {
          if (concerns.includes(concern)) yield field.finding(message);
        }
      }
    },
  });
}
