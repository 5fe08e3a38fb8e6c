import type { Finding } from '../../../../engine/diagnostic.ts';
import { objectRule } from '../../rule.ts';
import { readSources, type MetricSource } from './metric.ts';

/** The server does not compare a target's type with the value beside it; the controller partly does. */
export const targetTypeMismatch = objectRule({
  id: 'kubernetes/hpa-target-type-mismatch',
  severity: 'warning',
  source: 'kubernetes-hpa-controller',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check(object) {
    for (const source of readSources(object)) yield* checkTarget(source);
  },
});

const valueNames: ReadonlyMap<string, string> = new Map([
  ['Utilization', 'averageUtilization'],
  ['Value', 'value'],
  ['AverageValue', 'averageValue'],
]);

function* checkTarget({ type, field }: MetricSource): Iterable<Finding> {
  const target = field.child('target');
  const wanted = valueNames.get(target.child('type').text());
  const given = [...valueNames.values()].filter((name) => target.child(name).present);
  if (!wanted || given.length === 0 || given.includes(wanted)) return;
  yield target.child('type').finding(
    type === 'Object'
      ? {
          en: `The type asks for "${wanted}", and the target gives ${given.join(' and ')}. The server accepts this, but the controller never computes an Object metric whose value does not match its type.`,
          zh: `type 要求的是 "${wanted}"，target 给的却是 ${given.join(' 和 ')}。服务器会接受，但 Object 指标的值与 type 不符时，控制器从不计算它。`,
        }
      : {
          en: `The type asks for "${wanted}", and the target gives ${given.join(' and ')}. The controller goes by the value and ignores the type: make them agree.`,
          zh: `type 要求的是 "${wanted}"，target 给的却是 ${given.join(' 和 ')}。控制器只看值、不看 type，请让两者一致。`,
        },
  );
}
