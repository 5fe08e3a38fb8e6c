import type { Localized } from '../engine/localized.ts';
import type { ValidateOptions, Validator } from '../engine/validator.ts';

/**
 * The options of a run, or why they cannot be had. The engine reads an unknown version as the
 * newest; a terminal must not, since its answer would be about a version nobody asked for.
 */
export function chooseOptions(validator: Validator, kubernetes: unknown): ValidateOptions | { failure: Localized } {
  if (kubernetes === undefined || kubernetes === null) return {};
  const choice = validator.choices.find(({ option }) => option === 'kubernetes');
  if (!choice) return {};
  const value = typeof kubernetes === 'string' ? minorVersion(kubernetes) : undefined;
  if (value !== undefined && choice.values.includes(value)) return { kubernetes: value };
  const given = JSON.stringify(kubernetes);
  const known = `${choice.values[0]} … ${choice.values.at(-1)}`;
  return {
    failure: {
      en: `Kubernetes ${given} is not among the versions that are checked (${known}, as a string)`,
      zh: `可检查的 Kubernetes 版本为 ${known}（字符串），不含 ${given}`,
    },
  };
}

/** `1.34` of `1.34`, `v1.34` and `v1.34.2`: within a minor version the API stays the same. */
function minorVersion(version: string): string {
  return /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1] ?? version;
}
