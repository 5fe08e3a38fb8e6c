import { checkText } from '../../field-checks.ts';
import { checkCanonicalCidr } from '../../ip-address.ts';
import { parseCidr } from '../../ip-network.ts';
import { objectRule } from '../../rule.ts';

/** The networks that Services take their addresses from: one of each family at most. */
export const serviceCidr = objectRule({
  id: 'kubernetes/service-cidr',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['ServiceCIDR.networking.k8s.io'],
  *check({ root }) {
    const list = root.descend('spec', 'cidrs');
    const items = list.items();
    if (items.length > 2) {
      yield list.finding({ en: 'cidrs has at most two entries, one of each family.', zh: 'cidrs 最多两项，每个地址族一项。' });
      return;
    }
    for (const item of items) yield* checkText(item, checkCanonicalCidr);
    const families = items.flatMap((item) => parseCidr(item.text())?.address.bits ?? []);
    if (families.length === 2 && families[0] === families[1]) {
      yield list.finding({ en: 'Two cidrs are for dual-stack: one must be IPv4 and the other IPv6.', zh: '写两个 cidr 表示双栈：一个必须是 IPv4，另一个必须是 IPv6。' });
    }
  },
});
