/** A version by Semantic Versioning 2.0.0, without what follows `+`. */
export interface SemanticVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `['rc', '2']` of `1.1.0-rc.2`; empty for a release. */
  readonly prerelease: readonly string[];
}

const number = '(0|[1-9]\\d*)';
const grammar = new RegExp(`^${number}\\.${number}\\.${number}(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?$`);

/** Reads a version, or nothing where the text is none. */
export function readSemanticVersion(text: string): SemanticVersion | undefined {
  const found = text.length > 256 ? null : grammar.exec(text);
  if (!found) return undefined;
  const prerelease = found[4] === undefined ? [] : found[4].split('.');
  const build = found[5] === undefined ? [] : found[5].split('.');
  // Numbers of a pre-release have no leading zeros; no part of either is empty.
  if ([...prerelease, ...build].includes('') || prerelease.some((part) => /^0\d+$/.test(part))) return undefined;
  return { major: Number(found[1]), minor: Number(found[2]), patch: Number(found[3]), prerelease };
}

/** Negative where `a` comes before `b`, 0 where they are of equal rank. */
export function compareVersions(a: SemanticVersion, b: SemanticVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || comparePrereleases(a.prerelease, b.prerelease);
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    const order = compareParts(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareParts(a: string, b: string): number {
  const numeric = [a, b].map((part) => /^\d+$/.test(part));
  if (numeric[0] && numeric[1]) return Number(a) - Number(b);
  if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
