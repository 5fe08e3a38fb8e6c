import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';
import { typeOf } from './service.ts';

const first = 30000;
const last = 32767;

/** Ports of the node outside the range that the server gives out unless a flag says otherwise. */
export const serviceNodePortRange = objectRule({
  id: 'kubernetes/service-node-port-range',
  severity: 'warning',
  source: 'kubernetes-node-port-range',
  kinds: ['Service'],
  *check({ root }) {
    const spec = root.child('spec');
    if (!['NodePort', 'LoadBalancer'].includes(typeOf(spec))) return;
    const ports: readonly Field[] = [...spec.child('ports').items().map((port) => port.child('nodePort')), spec.child('healthCheckNodePort')];
    for (const port of ports) {
      const number = port.number();
      if (!number || (number >= first && number <= last)) continue;
      yield port.finding({
        en: `${number} lies outside ${first}–${last}, so the server refuses to allocate it, unless its flag --service-node-port-range was changed. A dry run does not notice.`,
        zh: `${number} 不在 ${first}–${last} 之内，除非改过服务器的 --service-node-port-range，否则分配时会被拒绝。试运行发现不了这一点。`,
      });
    }
  },
});
