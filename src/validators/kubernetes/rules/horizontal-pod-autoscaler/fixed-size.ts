import { objectRule } from '../../rule.ts';

/** Equal bounds leave nothing to decide. */
export const fixedSize = objectRule({
  id: 'kubernetes/hpa-fixed-size',
  severity: 'hint',
  source: 'kubernetes-hpa-controller',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root }) {
    const minimum = root.descend('spec', 'minReplicas');
    const maximum = root.descend('spec', 'maxReplicas');
    const least = minimum.present ? minimum.number() : 1;
    if (least === undefined || least < 1 || least !== maximum.number()) return;
    yield maximum.finding({
      en: `With minReplicas and maxReplicas both ${least} this autoscaler never scales; it only resets the number of replicas. Widen the bounds, or set "replicas" on the target and leave the autoscaler out.`,
      zh: `minReplicas 与 maxReplicas 都是 ${least}，这个 HPA 永远不会伸缩，只会把副本数拉回原值。请放宽上下限，或者直接在目标上写 replicas 而不用 HPA。`,
    });
  },
});
