import type { Field } from '../../../../engine/field.ts';
import type { Pod } from '../../pod.ts';

/** What a container is to its Pod. A sidecar is an init container that restarts always. */
export type ContainerRole = 'init' | 'sidecar' | 'main' | 'ephemeral';

/** A container of a Pod, in whichever of its lists. */
export interface Container {
  readonly field: Field;
  readonly role: ContainerRole;
  readonly name: string;
}

const known = new WeakMap<Pod, readonly Container[]>();

/** All containers of a Pod in the order in which the server visits them. */
export function containersOf(pod: Pod): readonly Container[] {
  let containers = known.get(pod);
  if (!containers) {
    containers = [
      ...pod.spec.child('initContainers').items().map((field) => container(field, isSidecar(field) ? 'sidecar' : 'init')),
      ...pod.spec.child('containers').items().map((field) => container(field, 'main')),
      ...pod.spec.child('ephemeralContainers').items().map((field) => container(field, 'ephemeral')),
    ];
    known.set(pod, containers);
  }
  return containers;
}

/** Containers that run as long as the Pod: the main ones and the sidecars. */
export function longRunningOf(pod: Pod): readonly Container[] {
  return containersOf(pod).filter(({ role }) => role === 'main' || role === 'sidecar');
}

function container(field: Field, role: ContainerRole): Container {
  return { field, role, name: field.child('name').text() };
}

function isSidecar(field: Field): boolean {
  return field.child('restartPolicy').string() === 'Always';
}
