/** The Kubernetes minor versions that the validator knows, oldest first. Tables exist for each. */
export const kubernetesVersions = ['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36', '1.37'] as const;

/** One of the versions, such as `1.37`. */
export type KubernetesVersion = (typeof kubernetesVersions)[number];

/** The newest: the one that recorded verdicts come from. */
export const newestKubernetes: KubernetesVersion = '1.37';

/** The picked version, or the newest where none or an unknown one is given. */
export function kubernetesVersion(picked: string | undefined): KubernetesVersion {
  return kubernetesVersions.find((version) => version === picked) ?? newestKubernetes;
}

/** `37` for `1.37`: what version gates compare. */
export function minorOf(version: KubernetesVersion): number {
  return Number(version.slice(2));
}
