import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { isOn } from '../../feature-gates.ts';
import type { Pod } from '../../pod.ts';
import { containersOf } from './container.ts';
import { checkContainerResource, checkPodResource } from './resource-list.ts';

/** A place that holds limits and requests, or only the one list that an overhead is. */
export interface ResourceHolder {
  /** Where limits and requests stand. */
  readonly field: Field;
  readonly limits: Field;
  readonly requests: Field | undefined;
  readonly checkName: (name: string) => Localized | undefined;
}

/** Every place of a Pod that holds amounts of resources. */
export function resourceHoldersOf(pod: Pod): readonly ResourceHolder[] {
  const holders = containersOf(pod).map(({ field }) => holder(field.child('resources'), checkContainerResource));
  if (isOn('PodLevelResources', pod.owner.minor)) holders.push(holder(pod.spec.child('resources'), checkPodResource));
  const overhead = pod.spec.child('overhead');
  return [...holders, { field: overhead, limits: overhead, requests: undefined, checkName: checkContainerResource }]
    .filter(({ field }) => field.present);
}

function holder(field: Field, checkName: ResourceHolder['checkName']): ResourceHolder {
  return { field, limits: field.child('limits'), requests: field.child('requests'), checkName };
}

/** The entries of both lists, limits first. */
export function amountsOf({ limits, requests }: ResourceHolder): readonly [string, Field][] {
  return [...limits.entries(), ...(requests?.entries() ?? [])];
}
