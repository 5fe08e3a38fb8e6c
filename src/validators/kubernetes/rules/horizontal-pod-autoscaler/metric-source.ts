import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { nearest } from '../../../../engine/did-you-mean.ts';
import { objectRule } from '../../rule.ts';
import { isMetricType, metricMembers, metricSources, metricsOf } from './metric.ts';

/** Each metric has a type, and exactly the member that goes with it. */
export const metricSource = objectRule({
  id: 'kubernetes/hpa-metric-source',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check(object) {
    for (const metric of metricsOf(object)) {
      yield* checkType(metric.child('type'));
      yield* checkMembers(metric);
    }
  },
});

const types = Object.keys(metricMembers).toSorted();

function* checkType(type: Field): Iterable<Finding> {
  if (type.blank) {
    yield type.finding({
      en: `A metric needs a type: one of ${types.join(', ')}.`,
      zh: `指标必须写明 type：${types.join('、')} 之一。`,
    });
  } else if (type.string() !== undefined && !isMetricType(type.string())) {
    const meant = nearest(type.text(), types);
    yield type.finding(
      {
        en: `There is no metric type "${type.text()}"; the server knows ${types.join(', ')}.`,
        zh: `没有名为 "${type.text()}" 的指标类型；服务器只认 ${types.join('、')}。`,
      },
      meant === undefined
        ? undefined
        : { title: { en: `Change to ${meant}`, zh: `改为 ${meant}` }, edits: [{ range: type.range, insert: meant }] },
    );
  }
}

function* checkMembers(metric: Field): Iterable<Finding> {
  const type = metric.child('type').string();
  const expected = isMetricType(type) ? metricMembers[type] : undefined;
  const sources = metricSources(metric);
  if (expected && !metric.child(expected).present) {
    yield metric.child(expected).finding({
      en: `A metric of type ${type} is described in "${expected}", which is missing here.`,
      zh: `${type} 类型的指标要用 "${expected}" 描述，这里没有写。`,
    });
  }
  if (sources.length < 2) return;
  for (const { field, type: other } of sources) {
    if (metricMembers[other] === expected) continue;
    yield field.finding({
      en: `A metric may describe one source only; "${metricMembers[other]}" belongs to type ${other}. Give each source a metric of its own.`,
      zh: `一个指标只能描述一个来源，"${metricMembers[other]}" 属于 ${other} 类型。请为每个来源各写一个指标。`,
    });
  }
}
