/** Minor releases of containerd whose rules are known, the newest last; their places are those of the tables. */
export const containerdVersions = ['1.7', '2.0', '2.1', '2.2', '2.3'] as const;

export const newestContainerd = '2.3';

/** A release: its name, its place in the tables, and the highest `version` of a file that it takes. */
export interface Release {
  readonly name: string;
  readonly place: number;
  readonly highestFile: 2 | 3 | 4;
}

/** The release that was chosen, or the newest where none or no known one was. */
export function releaseOf(chosen: string | undefined): Release {
  const found = containerdVersions.findIndex((version) => version === chosen);
  const place = found < 0 ? containerdVersions.length - 1 : found;
  return { name: containerdVersions[place]!, place, highestFile: place === 0 ? 2 : place === containerdVersions.length - 1 ? 4 : 3 };
}
