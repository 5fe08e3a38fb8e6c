import type { Localized } from '../engine/localized.ts';
import type { Validator } from '../engine/validator.ts';
import { noSuchValidator } from '../validators/answer-check.ts';
import { defaultValidator } from '../validators/default-validator.ts';
import { isKnownFileName, recognizeValidator } from '../validators/recognize.ts';
import { loadValidator } from '../validators/registry.ts';

const checkedExtensions = ['.yaml', '.yml', '.json', '.toml'];

/** Whether a file found while walking a directory is one to check. */
export function isChecked(file: string): boolean {
  return isKnownFileName(file) || checkedExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

/** The validator that was asked for by id, or else the one that a file's name and text speak for. */
export async function chooseValidator(asked: string | undefined, text: string, file: string): Promise<Validator | { failure: Localized }> {
  const id = asked ?? recognizeValidator(text, file) ?? defaultValidator;
  return (await loadValidator(id)) ?? { failure: noSuchValidator(id) };
}
