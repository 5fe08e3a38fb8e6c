import { objectRule } from '../../rule.ts';

/** Before 1.35 the server knows the field, but drops it: the gate is off. */
export const toleranceDropped = objectRule({
  id: 'kubernetes/hpa-tolerance-dropped',
  severity: 'warning',
  source: 'kubernetes-feature-gates',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root, minor }) {
    if (minor !== 33 && minor !== 34) return;
    for (const direction of ['scaleUp', 'scaleDown']) {
      const tolerance = root.descend('spec', 'behavior', direction, 'tolerance');
      if (!tolerance.present) continue;
      yield tolerance.finding({
        en: `In 1.${minor} the feature gate HPAConfigurableTolerance is off by default: the server drops "tolerance" without a word, and the cluster-wide 10% applies.`,
        zh: `1.${minor} 的特性门控 HPAConfigurableTolerance 默认关闭：服务器会一声不响地丢弃 "tolerance"，实际生效的是全集群的 10%。`,
      });
    }
  },
});
