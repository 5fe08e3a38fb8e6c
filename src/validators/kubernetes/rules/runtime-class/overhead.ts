import { shortened } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { checkAmount, checkContainerResource, isHugePages } from '../pod/resource-list.ts';

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
