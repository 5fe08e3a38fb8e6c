import type { Field } from '../../../../engine/field.ts';
import type { KubernetesObject } from '../../object.ts';

/** The member that describes a metric of each type, in the order in which the server looks for one. */
export const metricMembers = {
  Object: 'object',
  External: 'external',
  Pods: 'pods',
  Resource: 'resource',
  ContainerResource: 'containerResource',
} as const;

/** The types of metrics that the server knows. */
export type MetricType = keyof typeof metricMembers;

/** The one description of a metric that the server reads; it leaves what stands in further ones unread. */
export interface MetricSource {
  readonly type: MetricType;
  readonly field: Field;
}

/** Whether a text names a type of metrics. */
export function isMetricType(type: string | undefined): type is MetricType {
  return type !== undefined && Object.hasOwn(metricMembers, type);
}

/** The metrics as autoscaling/v2 lists them; v1 has none. */
export function metricsOf({ root, version }: KubernetesObject): Field[] {
  return version === 'v2' ? root.descend('spec', 'metrics').items() : [];
}

/** The descriptions that a metric has. One is right. */
export function metricSources(metric: Field): MetricSource[] {
  return (Object.keys(metricMembers) as MetricType[])
    .map((type) => ({ type, field: metric.child(metricMembers[type]) }))
    .filter(({ field }) => field.present);
}

/** What the server reads of each metric. */
export function readSources(object: KubernetesObject): MetricSource[] {
  return metricsOf(object).flatMap((metric) => metricSources(metric).slice(0, 1));
}
