import { checkValue } from '../../field-checks.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';
import { checkIntOrPercent } from '../workload/int-or-percent.ts';

/** How many Pods may be evicted at once: counted from below or from above, not both. */
export const podDisruptionBudget = objectRule({
  id: 'kubernetes/pod-disruption-budget',
  severity: 'error',
  source: 'kubernetes-policy-validation',
  kinds: ['PodDisruptionBudget.policy'],
  *check({ root }) {
    const spec = root.child('spec');
    const [least, most] = [spec.child('minAvailable'), spec.child('maxUnavailable')];
    if (least.present && most.present) {
      yield spec.finding({ en: 'A budget is given by minAvailable or by maxUnavailable: keep one of them.', zh: '预算只能用 minAvailable 或 maxUnavailable 之一表示：请只保留一个。' });
    }
    yield* checkIntOrPercent(least, true);
    yield* checkIntOrPercent(most, true);
    yield* checkLabelSelector(spec.child('selector'));
    yield* checkValue(spec.child('unhealthyPodEvictionPolicy'), ['IfHealthyBudget', 'AlwaysAllow']);
  },
});
