import { releasesSchema, type Release } from './content-schema.ts';
import { readYamlFile } from './content-file.ts';
import { formatFault } from './fault.ts';

/** Where the history of the Kubernetes API is kept. */
export const releasesFile = 'content/chapters/kubernetes/releases.yaml';

/** The releases, newest first. Throws where the file does not follow its schema. */
export function readReleases(root: string): Release[] {
  const { value, faults } = readYamlFile(root, releasesFile, releasesSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  return value.toSorted((a, b) => b.date.localeCompare(a.date));
}
