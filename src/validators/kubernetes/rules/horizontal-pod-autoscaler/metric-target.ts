import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { missing } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { quantityOf } from '../../quantity.ts';
import { readSources, type MetricSource, type MetricType } from './metric.ts';

/** The target of a metric: its type, its value above zero, and the kind of value that its source can be compared with. */
export const metricTarget = objectRule({
  id: 'kubernetes/hpa-metric-target',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check(object) {
    if (object.version === 'v1') yield* checkUtilization(object.root.descend('spec', 'targetCPUUtilizationPercentage'));
    for (const source of readSources(object)) {
      const target = source.field.child('target');
      if (!target.present) {
        yield missing(target, { en: 'The controller compares the metric with it.', zh: '控制器要用它与指标比较。' });
        continue;
      }
      yield* checkType(target.child('type'));
      yield* checkPositive(target);
      yield* checkChoice(source, target);
    }
  },
});

const targetTypes = ['Utilization', 'Value', 'AverageValue'];

function* checkType(type: Field): Iterable<Finding> {
  if (!type.blank && (type.string() === undefined || targetTypes.includes(type.text()))) return;
  yield type.finding({
    en: 'A target needs a type: Utilization, Value or AverageValue.',
    zh: 'target 必须写明 type：Utilization、Value 或 AverageValue。',
  });
}

function* checkPositive(target: Field): Iterable<Finding> {
  for (const name of ['value', 'averageValue']) {
    const value = target.child(name);
    const quantity = quantityOf(value.node);
    if (quantity === undefined || quantity > 0n) continue;
    yield value.finding({
      en: `The target's "${name}" must be greater than zero: the controller divides by it.`,
      zh: `target 的 "${name}" 必须大于零：控制器要用它作除数。`,
    });
  }
  yield* checkUtilization(target.child('averageUtilization'));
}

function* checkUtilization(utilization: Field): Iterable<Finding> {
  const percent = utilization.number();
  if (percent === undefined || percent >= 1) return;
  yield utilization.finding({
    en: 'The target utilization is a percentage of what the containers request and must be at least 1.',
    zh: '目标利用率是占容器 requests 的百分比，至少为 1。',
  });
}

interface Choice {
  /** Values of which at least one must be given; the server names the last. */
  readonly oneOf: readonly string[];
  /** The value that may not stand beside the other. */
  readonly notBoth?: string;
}

const ofResource: Choice = { oneOf: ['averageValue', 'averageUtilization'], notBoth: 'averageValue' };

const choices: Readonly<Record<MetricType, Choice>> = {
  Object: { oneOf: ['value', 'averageValue'] },
  External: { oneOf: ['value', 'averageValue'], notBoth: 'value' },
  Pods: { oneOf: ['averageValue'] },
  Resource: ofResource,
  ContainerResource: ofResource,
};

function* checkChoice({ type }: MetricSource, target: Field): Iterable<Finding> {
  const { oneOf, notBoth } = choices[type];
  const given = oneOf.filter((name) => target.child(name).present);
  if (given.length === 0) {
    yield target.child(oneOf.at(-1)!).finding({
      en: `A metric of type ${type} is compared with ${oneOf.map(quote).join(' or ')}, and the target gives none.`,
      zh: `${type} 类型的指标要与 ${oneOf.map(quote).join(' 或 ')} 比较，target 里却没有。`,
    });
  } else if (given.length > 1 && notBoth) {
    yield target.child(notBoth).finding({
      en: `A metric of type ${type} takes ${oneOf.map(quote).join(' or ')}, not both: two targets would give two answers. Remove one.`,
      zh: `${type} 类型的指标只能取 ${oneOf.map(quote).join(' 或 ')} 之一：两个目标会算出两个结果。请删去一个。`,
    });
  }
}

function quote(name: string): string {
  return `"${name}"`;
}
