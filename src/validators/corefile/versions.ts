/** Minor version of CoreDNS 1. */
export type Minor = 14 | 15;

export const newestMinor: Minor = 15;

/** Versions that can be chosen, and the release of each that verdicts were compared with. */
export const coreDnsVersions = ['1.15', '1.14'] as const;

export const presetVersion = '1.14';

export function minorOf(chosen: string | undefined): Minor {
  return chosen === '1.15' ? 15 : 14;
}

export function releaseOf(minor: Minor): string {
  return minor === 15 ? '1.15.0' : '1.14.7';
}
