import { selectFields } from '../../engine/select-fields.ts';
import type { RuntimeDocument } from './document.ts';
import { readSemanticVersion } from './semantic-version.ts';
import { newerMembers } from './tables/newer-members.ts';

/**
 * Whether the runtime of the picked version looks at a path: what came later it ignores, whatever stands
 * there. That it does is what the rule oci-runtime/newer-member says.
 */
export function seenBy({ root, kind, minor }: RuntimeDocument): (path: string) => boolean {
  const later = newerMembers[kind].filter(([release]) => readSemanticVersion(release)!.minor > minor);
  const unseen = later.flatMap(([, patterns]) => patterns).flatMap((pattern) => selectFields(root, pattern)).filter(({ written }) => written);
  const paths = new Set(unseen.map(({ path }) => path));
  return (path) => paths.size === 0 || !startsOf(path).some((start) => paths.has(start));
}

/** Longer than any path to a member that came later; keys of maps may be of any length. */
const longest = 200;

/** A path and those of what it lies in: `a`, `a[0]` and `a[0].b` of `a[0].b`. */
function startsOf(path: string): string[] {
  const head = `${path.slice(0, longest)}.`;
  return [...head.matchAll(/[.[]/g)].map(({ index }) => head.slice(0, index));
}
