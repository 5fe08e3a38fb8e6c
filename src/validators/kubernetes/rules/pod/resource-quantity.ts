import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { podRule } from '../../rule.ts';
import { amountsOf, resourceHoldersOf } from './resource-holder.ts';
import { amountOf, isExtended, isHugePages, pageSizeOf } from './resource-list.ts';

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

function* checkAmount(name: string, field: Field): Generator<Finding> {
  const amount = amountOf(field);
  if (amount === undefined) return;
  if (amount < 0n) {
    yield field.finding({ en: `The amount of ${name} must not be negative.`, zh: `${name} 的数量不能为负。` });
  }
  if (isExtended(name) && amount % 1000n !== 0n) {
    yield field.finding({
      en: `${name} is an extended resource, of which there are only whole ones: use an integer.`,
      zh: `${name} 是扩展资源，只能整个分配，请用整数。`,
    });
  }
  if (!isHugePages(name)) return;
  const page = pageSizeOf(name);
  if (page !== undefined && amount % page === 0n) return;
  yield field.finding({
    en: `The amount of ${name} must be a multiple of the page size in its name.`,
    zh: `${name} 的数量必须是其名称中页大小的整数倍。`,
  });
}
