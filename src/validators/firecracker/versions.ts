/** Minor releases of Firecracker whose rules are known, the newest last. */
export const firecrackerVersions = ['1.14', '1.15', '1.16'] as const;

export const newestFirecracker = '1.16';

/** The version that was chosen, or the newest where none or no known one was. */
export function firecrackerVersion(chosen: string | undefined): string {
  return firecrackerVersions.find((version) => version === chosen) ?? newestFirecracker;
}

/** `16` of `1.16`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
