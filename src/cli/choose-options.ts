import type { Localized } from '../engine/localized.ts';
import type { ValidateOptions, Validator, ValidatorChoice } from '../engine/validator.ts';

/** What somebody chose, by the names of options; of unknown names and values. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/**
 * The options of a run, or why they cannot be had. The engine reads an unknown version as the
 * newest; a terminal must not, since its answer would be about a version nobody asked for. Options
 * that the validator does not have are another's and do no harm.
 */
export function chooseOptions(validator: Validator, given: GivenOptions): ValidateOptions | { failure: Localized } {
  const chosen: Record<string, string> = {};
  for (const choice of validator.choices) {
    const value = given[choice.option];
    if (value === undefined || value === null) continue;
    const known = valueAmong(choice, value);
    if (known === undefined) return { failure: notAmong(choice, value) };
    chosen[choice.option] = known;
  }
  return chosen;
}

function valueAmong({ values }: ValidatorChoice, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return [value, minorVersion(value)].find((candidate) => values.includes(candidate));
}

/** `1.34` of `1.34`, `v1.34` and `v1.34.2`: within a minor version the formats stay the same. */
function minorVersion(version: string): string {
  return /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1] ?? version;
}

function notAmong({ label, values }: ValidatorChoice, value: unknown): Localized {
  const given = JSON.stringify(value);
  const known = values.length > 4 ? `${values[0]} … ${values.at(-1)}` : values.join(', ');
  return {
    en: `${label.en} ${given} is not among those that are checked (${known}, as a string)`,
    zh: `可检查的${label.zh}为 ${known}（字符串），不含 ${given}`,
  };
}
