import { isEmptySelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';

/** A budget for all Pods of its namespace, or for none. */
export const podDisruptionBudgetSelector = objectRule({
  id: 'kubernetes/pod-disruption-budget-selector',
  severity: 'warning',
  source: 'kubernetes-policy-types',
  kinds: ['PodDisruptionBudget.policy'],
  *check({ root }) {
    const selector = root.descend('spec', 'selector');
    if (!selector.present) {
      yield selector.finding({ en: 'A budget without a selector protects no Pod.', zh: '没有 selector 的预算不保护任何 Pod。' });
    } else if (selector.node?.type === 'map' && isEmptySelector(selector)) {
      yield selector.finding({ en: 'An empty selector means every Pod of the namespace, and a Pod of several budgets cannot be evicted at all. Select the Pods of one workload.', zh: '空的 selector 表示命名空间里的所有 Pod，而同时属于多个预算的 Pod 根本无法驱逐。请只选择一个工作负载的 Pod。' });
    }
  },
});
