import { objectRule } from '../../rule.ts';

/** A budget that allows no eviction at all. */
export const podDisruptionBudgetBlocks = objectRule({
  id: 'kubernetes/pod-disruption-budget-blocks',
  severity: 'warning',
  source: 'kubernetes-policy-types',
  kinds: ['PodDisruptionBudget.policy'],
  *check({ root }) {
    const spec = root.child('spec');
    const [least, most] = [spec.child('minAvailable'), spec.child('maxUnavailable')];
    const blocking = [
      ...(least.string() === '100%' ? [least] : []),
      ...(most.number() === 0 || /^0+%$/.test(most.text()) ? [most] : []),
    ];
    for (const field of blocking) {
      yield field.finding({
        en: 'This budget allows no eviction, ever: draining a node that has one of these Pods waits until somebody deletes the Pod or the budget. Let at least one be unavailable.',
        zh: '这个预算永远不允许驱逐：排空有这些 Pod 的节点会一直等待，直到有人删除 Pod 或预算。请至少允许一个不可用。',
      });
    }
  },
});
