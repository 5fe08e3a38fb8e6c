/** The released minor versions of the OCI Runtime Specification that the validator knows, oldest first. */
export const runtimeSpecVersions = ['1.0', '1.1', '1.2', '1.3'] as const;

/** One of the versions, such as `1.3`. */
export type RuntimeSpecVersion = (typeof runtimeSpecVersions)[number];

/** The newest: v1.3.0 of 4 November 2025. */
export const newestRuntimeSpec: RuntimeSpecVersion = '1.3';

/** The picked version, or the newest where none or an unknown one is given. */
export function runtimeSpecVersion(picked: string | undefined): RuntimeSpecVersion {
  return runtimeSpecVersions.find((version) => version === picked) ?? newestRuntimeSpec;
}

/** `3` for `1.3`: what gates of fields compare. */
export function minorOf(version: RuntimeSpecVersion): number {
  return Number(version.slice(2));
}
