import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkRange, checkText, missing } from '../../field-checks.ts';
import { ipCheck } from '../../ip-address.ts';
import { checkDns1123Label, checkDns1123Subdomain, checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkReachable } from '../service/service-address.ts';

/** Subsets of Endpoints, the kind that EndpointSlice has replaced. */
export const endpointsSubset = objectRule({
  id: 'kubernetes/endpoints-subset',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Endpoints'],
  *check({ root, minor }) {
    for (const subset of root.child('subsets').items()) {
      const lists = ['addresses', 'notReadyAddresses'].map((name) => subset.child(name));
      if (lists.every((list) => list.vacant)) {
        yield subset.finding({ en: 'A subset needs "addresses" or "notReadyAddresses".', zh: '每个 subset 都要有 "addresses" 或 "notReadyAddresses"。' });
      }
      for (const address of lists.flatMap((list) => list.items())) yield* checkAddress(address, minor);
      const ports = subset.child('ports').items();
      for (const port of ports) yield* checkPort(port, ports.length > 1);
    }
  },
});

function* checkAddress(address: Field, minor: number): Iterable<Finding> {
  const ip = address.child('ip');
  // An item that is null is an address of nothing.
  if (!ip.present) yield missing(ip);
  yield* checkReachable(ip, ipCheck(minor));
  yield* checkName(address.child('hostname'), checkDns1123Label);
  yield* checkText(address.child('nodeName'), checkDns1123Subdomain);
}

function* checkPort(port: Field, isNamed: boolean): Iterable<Finding> {
  const name = port.child('name');
  if (isNamed && name.blank) yield missing(name, { en: 'With several ports each needs a name.', zh: '有多个端口时，每个端口都要有名称。' });
  yield* checkName(name, checkDns1123Label);
  yield* checkRange(port.child('port'), 1, 65535);
  yield* checkText(port.child('appProtocol'), checkQualifiedName);
}
