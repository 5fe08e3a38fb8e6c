/** The kinds that make Pods from a template, and where their own specs stand. */
import type { Field } from '../../../../engine/field.ts';
import type { KubernetesObject } from '../../object.ts';

/** Controllers that keep Pods running, so that these must restart always. */
export const servingKinds = [
  'ReplicationController', 'ReplicaSet.apps', 'Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps',
] as const;

export const jobKinds = ['Job.batch', 'CronJob.batch'] as const;

/** The spec of a Job: a Job's own, or the one that a CronJob makes Jobs from. */
export function jobSpecOf(object: KubernetesObject): Field {
  return object.groupKind === 'CronJob.batch' ? object.root.descend('spec', 'jobTemplate', 'spec') : object.root.child('spec');
}
