import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { missing } from '../../field-checks.ts';
import { checkDns1123Label, checkPathSegment, type NameCheck } from '../../names.ts';
import { checkContainerResource } from '../pod/resource-list.ts';
import { objectRule } from '../../rule.ts';
import { readSources, type MetricSource } from './metric.ts';
import { checkReference } from './object-reference.ts';

/** What a metric is about: the metric's name, the resource, the container, the described object. */
export const metricName = objectRule({
  id: 'kubernetes/hpa-metric-name',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check(object) {
    for (const source of readSources(object)) yield* checkSource(source, object.minor);
  },
});

function* checkSource({ type, field }: MetricSource, minor: number): Iterable<Finding> {
  if (type === 'Resource') {
    yield* checkName(field.child('name'), resource, () => undefined);
  } else if (type === 'ContainerResource') {
    yield* checkName(field.child('name'), resource, checkContainerResource);
    yield* checkName(field.child('container'), container, checkDns1123Label);
  } else {
    if (type === 'Object') yield* checkReference(field.child('describedObject'), { group: 'optional', minor });
    const identifier = field.child('metric');
    if (identifier.present) yield* checkName(identifier.child('name'), metric, checkPathSegment);
    else yield missing(identifier, { en: 'It names the metric.', zh: '它写明指标名称。' });
  }
}

const resource: Localized = { en: 'the resource that is measured', zh: '要度量的资源' };
const container: Localized = { en: 'the container that is measured', zh: '要度量的容器' };
const metric: Localized = { en: 'the metric', zh: '指标名称' };

function* checkName(name: Field, what: Localized, check: NameCheck): Iterable<Finding> {
  if (name.blank) {
    yield name.finding({ en: `A metric of this type must name ${what.en}.`, zh: `这种类型的指标必须写明${what.zh}。` });
    return;
  }
  const value = name.string();
  const reason = value === undefined ? undefined : check(value);
  if (reason) yield name.finding({ en: `"${value}" ${reason.en}.`, zh: `"${value}" ${reason.zh}。` });
}
