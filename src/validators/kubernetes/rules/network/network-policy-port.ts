import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRange, checkText, checkValue } from '../../field-checks.ts';
import { checkPortName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { rulesOf } from './network-policy.ts';

/** Ports of a NetworkPolicy: a number, a name, or a range of numbers. */
export const networkPolicyPort = objectRule({
  id: 'kubernetes/network-policy-port',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['NetworkPolicy.networking.k8s.io'],
  *check({ root }) {
    for (const { ports } of rulesOf(root.child('spec'))) for (const item of ports.items()) yield* checkPort(item);
  },
});

function* checkPort(item: Field): Iterable<Finding> {
  const port = item.child('port');
  const end = item.child('endPort');
  const number = port.number();
  if (number === undefined) yield* checkText(port, checkPortName);
  else yield* checkRange(port, 1, 65535);
  yield* checkValue(item.child('protocol'), ['TCP', 'UDP', 'SCTP']);
  const last = end.number();
  if (last === undefined) return;
  if (number === undefined) {
    yield end.finding({
      en: port.present ? 'A range cannot begin at a named port: write "port" as a number.' : 'A range needs its beginning: write "port" as a number.',
      zh: port.present ? '端口范围不能从命名端口开始：请把 "port" 写成数字。' : '端口范围要有起点：请用数字写出 "port"。',
    });
  } else if (last < number) {
    yield end.finding({ en: `endPort ${last} is below port ${number}: a range goes upwards.`, zh: `endPort ${last} 小于 port ${number}：范围要从小到大。` });
  } else yield* checkRange(end, 1, 65535);
}
