import { podRule } from '../../rule.ts';
import { amountsOf, resourceHoldersOf } from './resource-holder.ts';
import { amountOf } from './resource-list.ts';

/** `memory: 500m` asks for half a byte; M or Mi was meant. */
export const fractionalBytes = podRule({
  id: 'kubernetes/pod-fractional-bytes',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check(pod) {
    for (const holder of resourceHoldersOf(pod)) {
      for (const [name, field] of amountsOf(holder)) {
        const amount = amountOf(field);
        if ((name !== 'memory' && name !== 'ephemeral-storage') || amount === undefined || amount % 1000n === 0n) continue;
        yield field.finding({
          en: `This is a fraction of a byte: the suffix m means a thousandth. For ${name} write M (10⁶) or Mi (2²⁰).`,
          zh: `这不是整数字节：后缀 m 表示千分之一。${name} 请用 M（10⁶）或 Mi（2²⁰）。`,
        });
      }
    }
  },
});
