import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { missing } from '../../field-checks.ts';

/** A CEL expression that must be there and be more than white space. What it says is not compiled here. */
export function* checkExpression(field: Field, need?: Localized): Iterable<Finding> {
  if (isBlank(field)) yield missing(field, need);
}

/** Whether the server, which trims, finds nothing. */
export function isBlank(field: Field): boolean {
  return field.blank || field.string()?.trim() === '';
}
