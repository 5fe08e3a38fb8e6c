import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { objectRule } from '../../rule.ts';

/** The bounds between which an autoscaler moves. */
export const replicaBounds = objectRule({
  id: 'kubernetes/hpa-replica-bounds',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root }) {
    const minimum = root.descend('spec', 'minReplicas');
    const maximum = root.descend('spec', 'maxReplicas');
    yield* checkMinimum(minimum);
    yield* checkMaximum(maximum, minimum);
  },
});

function* checkMinimum(minimum: Field): Iterable<Finding> {
  if ((minimum.number() ?? 1) >= 0) return;
  yield minimum.finding({
    en: 'minReplicas cannot be negative; leave it out for 1.',
    zh: 'minReplicas 不能为负；不写即为 1。',
  });
}

function* checkMaximum(maximum: Field, minimum: Field): Iterable<Finding> {
  const most = maximum.number();
  // A minimum of another type than number fails before the bounds are compared.
  const least = minimum.present ? minimum.number() : 1;
  if (!maximum.present || most === 0) {
    yield maximum.finding({
      en: 'maxReplicas must be given and at least 1: it is the ceiling that keeps a wrong metric from scaling without end.',
      zh: 'maxReplicas 必须给出且至少为 1：它是上限，防止错误的指标让副本数无止境地增长。',
    });
  } else if (most !== undefined && most < 0) {
    yield maximum.finding({ en: 'maxReplicas must be at least 1.', zh: 'maxReplicas 至少为 1。' });
  } else if (most !== undefined && least !== undefined && most < least) {
    yield maximum.finding({
      en: `maxReplicas (${most}) is below minReplicas (${least}): no number of replicas would satisfy both.`,
      zh: `maxReplicas（${most}）小于 minReplicas（${least}）：没有副本数能同时满足两者。`,
    });
  }
}
