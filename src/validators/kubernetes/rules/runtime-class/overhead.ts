import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { objectRule } from '../../rule.ts';
import { shortened } from '../../field-checks.ts';
import { amountOf, checkContainerResource, isExtended, isHugePages, pageSizeOf } from '../pod/resource-list.ts';

/** What a Pod of the class costs on top of its containers: resources that a container could have, none negative. */
export const overhead = objectRule({
  id: 'kubernetes/runtime-class-overhead',
  severity: 'error',
  source: 'kubernetes-node-validation',
  kinds: ['RuntimeClass.node.k8s.io'],
  *check({ root }) {
    const amounts = root.descend('overhead', 'podFixed');
    const names = amounts.entries().map(([name]) => name);
    for (const [name, amount] of amounts.entries()) {
      const reason = checkContainerResource(name);
      if (reason) yield amount.finding({ en: `Resource "${shortened(name)}" ${reason.en}.`, zh: `资源 "${shortened(name)}" ${reason.zh}。` });
      yield* checkAmount(name, amount);
    }
    if (!names.some(isHugePages) || names.includes('cpu') || names.includes('memory')) return;
    yield root.child('overhead').finding({
      en: 'Huge pages cannot be the whole overhead: the server asks for cpu or memory beside them.',
      zh: 'overhead 不能只有大页：服务器要求同时写 cpu 或 memory。',
    });
  },
});

function* checkAmount(name: string, field: Field): Iterable<Finding> {
  const amount = amountOf(field);
  if (amount === undefined) return;
  if (amount < 0n) yield field.finding({ en: `The overhead of ${name} must not be negative.`, zh: `${name} 的 overhead 不能为负。` });
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
    en: `The overhead of ${name} must be a multiple of the page size in its name.`,
    zh: `${name} 的 overhead 必须是其名称中页大小的整数倍。`,
  });
}
