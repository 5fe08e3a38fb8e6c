import { podRule } from '../../rule.ts';
import { amountsOf, resourceHoldersOf } from './resource-holder.ts';
import { checkAmount, isHugePages } from './resource-list.ts';

/** Amounts are not negative; devices come whole, huge pages in pages and beside cpu or memory. */
export const resourceQuantity = podRule({
  id: 'kubernetes/pod-resource-quantity',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const holder of resourceHoldersOf(pod)) {
      const amounts = amountsOf(holder);
      for (const [name, amount] of amounts) yield* checkAmount(name, amount);
      const names = amounts.map(([name]) => name);
      if (!names.some(isHugePages) || names.includes('cpu') || names.includes('memory')) continue;
      yield holder.field.finding({
        en: 'Huge pages need cpu or memory beside them: without either the Pod would have no quality-of-service class for them.',
        zh: '申请大页时还必须申请 cpu 或 memory，否则 Pod 没有可用的 QoS 等级。',
      });
    }
  },
});
