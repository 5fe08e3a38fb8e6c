/** Whose verdict is given where nobody says: the one validator that reads YAML and JSON so far. */
export const defaultValidator = 'kubernetes';

const checkedExtensions = ['.yaml', '.yml', '.json'];

/** Whether a file found while walking a directory is one to check. */
export function isChecked(file: string): boolean {
  return checkedExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}
