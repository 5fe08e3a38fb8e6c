/** How the annotations that came before seccompProfile and appArmorProfile write a profile. */
import type { Field } from '../../../../engine/field.ts';
import type { Pod } from '../../pod.ts';

export const seccompPodKey = 'seccomp.security.alpha.kubernetes.io/pod';
export const seccompContainerPrefix = 'container.seccomp.security.alpha.kubernetes.io/';
export const appArmorPrefix = 'container.apparmor.security.beta.kubernetes.io/';

const localhostPrefix = 'localhost/';

/** An annotation of a Pod, be it there or not. */
export function annotation(pod: Pod, key: string): Field {
  return pod.metadata.child('annotations').key(key);
}

/** The annotations under a prefix, with what stands behind it: the name of a container. */
export function annotationsUnder(pod: Pod, prefix: string): readonly [string, Field][] {
  return pod.metadata
    .child('annotations')
    .entries()
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, field]) => [key.slice(prefix.length), field]);
}

/** Whether an annotation names a profile on the node. */
export function isLocalhost(value: string): boolean {
  return value.startsWith(localhostPrefix);
}

/** The profile on the node that an annotation names. */
export function localhostProfile(value: string): string {
  return value.slice(localhostPrefix.length);
}

/** The member in which a profile field and its annotation differ, if they do. */
export function disagreement(profile: Field, value: string, runtimeDefaults: readonly string[]): 'type' | 'localhostProfile' | undefined {
  switch (profile.child('type').text()) {
    case 'Unconfined':
      return value === 'unconfined' ? undefined : 'type';
    case 'RuntimeDefault':
      return runtimeDefaults.includes(value) ? undefined : 'type';
    case 'Localhost':
      if (!isLocalhost(value)) return 'type';
      return profile.child('localhostProfile').string() === localhostProfile(value) ? undefined : 'localhostProfile';
    default:
      return undefined;
  }
}
