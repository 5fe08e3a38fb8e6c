import { shortened } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { amountsOf, resourceHoldersOf } from './resource-holder.ts';

/** The names of resources in limits, requests and overhead. */
export const resourceName = podRule({
  id: 'kubernetes/pod-resource-name',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const holder of resourceHoldersOf(pod)) {
      for (const [name, amount] of amountsOf(holder)) {
        const reason = holder.checkName(name);
        if (!reason) continue;
        yield amount.finding({ en: `Resource "${shortened(name)}" ${reason.en}.`, zh: `资源 "${shortened(name)}" ${reason.zh}。` });
      }
    }
  },
});
