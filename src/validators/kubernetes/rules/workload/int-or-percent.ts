/** Counts that may be written as a share, as update strategies have them. */
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotNegative, shortened } from '../../field-checks.ts';

/** A whole number of at least 0, or a percentage; `capped` ones are at most 100%. */
export function* checkIntOrPercent(field: Field, capped: boolean): Iterable<Finding> {
  yield* checkNotNegative(field);
  const text = field.string();
  const { name } = field;
  if (text === undefined) return;
  if (!/^[0-9]+%$/.test(text)) {
    yield field.finding({
      en: `${name} "${shortened(text)}" must be a number without quotes, or digits and "%", such as 25%.`,
      zh: `${name} "${shortened(text)}" 必须是不带引号的数字，或数字加 "%"，如 25%。`,
    });
  } else if (capped && parseInt(text, 10) > 100) {
    yield field.finding({ en: `${name} must not be more than 100%.`, zh: `${name} 不能超过 100%。` });
  }
}

/** Whether a count comes to nothing, be it 0 or 0%; an absent one has the default given. */
export function isZero(field: Field, isZeroByDefault: boolean): boolean {
  if (!field.present) return isZeroByDefault;
  const value = field.number() ?? parseInt(field.text(), 10);
  return Number.isNaN(value) || value === 0;
}
