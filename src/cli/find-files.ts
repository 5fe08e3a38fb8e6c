import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isChecked } from './choose-validator.ts';

/** The operand that means standard input. */
export const standardInput = '-';

/**
 * The files that operands stand for: a file is itself, whatever its name; a directory is the
 * manifests in it and below, in alphabetical order. Hidden directories and `node_modules` are
 * passed over, and links to directories not followed.
 * An operand that is not there is kept: reading it says so.
 */
export function findFiles(operands: readonly string[]): string[] {
  return operands.flatMap((operand) => {
    if (operand === standardInput || !statSync(operand, { throwIfNoEntry: false })?.isDirectory()) return [operand];
    return filesBelow(operand);
  });
}

function filesBelow(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesBelow(path);
    return isChecked(entry.name) ? [path] : [];
  });
}
