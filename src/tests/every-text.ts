import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCases } from '../validators/kubernetes/recorded/cases.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const filesOf = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

/** The texts that we have for a validator: its samples, and what breaks its rules and what doesn't. */
export function textsOf(validator: string): string[] {
  const rules = join(root, 'content/rules', validator);
  const ofRules = filesOf(rules).flatMap(filesOf).filter((file) => /\/(?:wrong|right)\.[^/]*$/.test(file) && !file.endsWith('.expected'));
  const files = [...filesOf(join(root, 'src/validators', validator, 'samples')), ...ofRules];
  return [...files.map((file) => readFileSync(file, 'utf8')), ...casesOf(validator)];
}

/** Recorded cases are documents of every kind that has rules of its own. */
function casesOf(validator: string): string[] {
  return filesOf(join(root, 'src/validators', validator, 'recorded'))
    .filter((file) => file.endsWith('.cases.yaml'))
    .flatMap((file) => readCases(readFileSync(file, 'utf8')).map(({ text }) => text));
}
