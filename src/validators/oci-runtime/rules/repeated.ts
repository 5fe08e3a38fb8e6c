import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import type { Localized } from '../../../engine/localized.ts';

/** A finding on each string that stood before in the same list. */
export function* checkRepeated(fields: readonly Field[], message: (value: string) => Localized): Iterable<Finding> {
  const seen = new Set<string>();
  for (const field of fields) {
    const value = field.string();
    if (value === undefined) continue;
    if (seen.has(value)) yield field.finding(message(value));
    seen.add(value);
  }
}
