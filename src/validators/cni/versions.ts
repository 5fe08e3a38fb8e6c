/** Versions of the specification as libcni compares them (pkg/version). */
import { atoi } from '../../engine/go/integer.ts';

/** Versions that libcni 1.3 and the reference plugins know. */
export const knownVersions = ['0.1.0', '0.2.0', '0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0'] as const;

/** What a runtime may speak at most, for the picker. */
export const runtimeVersions = ['1.1.0', '1.0.0', '0.4.0'] as const;

export const newestVersion = '1.1.0';

/** The parts of a version, those left out as 0; nothing where libcni has an error. No version means 0.1.0. */
export function parseVersion(text: string): readonly [bigint, bigint, bigint] | undefined {
  if (text === '') return [0n, 1n, 0n];
  const parts = text.split('.').map(atoi);
  if (parts.length > 3 || parts.includes(undefined)) return undefined;
  return [parts[0]!, parts[1] ?? 0n, parts[2] ?? 0n];
}

/** Whether a version is another or above it; one that cannot be read is not. */
export function isAtLeast(text: string, least: string): boolean {
  const [a, b] = [parseVersion(text), parseVersion(least)];
  if (!a || !b) return false;
  for (const at of [0, 1, 2] as const) if (a[at] !== b[at]) return a[at] > b[at];
  return true;
}
