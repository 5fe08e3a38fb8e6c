import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { about, checkText } from '../../field-checks.ts';
import { checkCanonicalIp, ipCheck } from '../../ip-address.ts';
import { isIpv6Text, parseIp } from '../../ip-network.ts';
import { checkDns1123Label, checkDns1123Subdomain, type NameCheck } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkReachable } from '../service/service-address.ts';

const mostEndpoints = 1000;
const mostAddresses = 100;

/** Addresses of an EndpointSlice are all of the type that it says. */
export const endpointSliceAddress = objectRule({
  id: 'kubernetes/endpoint-slice-address',
  severity: 'error',
  source: 'kubernetes-discovery-validation',
  kinds: ['EndpointSlice.discovery.k8s.io'],
  *check({ root, minor }) {
    const endpoints = root.child('endpoints').items();
    if (endpoints.length > mostEndpoints) {
      yield root.child('endpoints').finding({ en: `A slice has at most ${mostEndpoints} endpoints, this one has ${endpoints.length}: make several slices.`, zh: `一个 EndpointSlice 最多 ${mostEndpoints} 个端点，这里有 ${endpoints.length} 个：请拆成多个。` });
      return;
    }
    const type = root.child('addressType').text();
    for (const endpoint of endpoints) yield* checkAddresses(endpoint.child('addresses'), type, minor);
  },
});

function* checkAddresses(addresses: Field, type: string, minor: number): Iterable<Finding> {
  const items = addresses.items();
  if (items.length > mostAddresses) {
    yield addresses.finding({ en: `An endpoint has at most ${mostAddresses} addresses; consumers use the first one only.`, zh: `一个端点最多 ${mostAddresses} 个地址；使用者只看第一个。` });
  }
  for (const address of items) {
    if (type === 'FQDN') yield* checkText(address, checkFullName);
    // IPv6 came with the newer form of the check.
    else if (type === 'IPv4') yield* checkFamily(addresses, address, type, ipCheck(minor));
    else if (type === 'IPv6') yield* checkFamily(addresses, address, type, minor >= 33 ? checkCanonicalIp : ipCheck(minor));
  }
}

function* checkFamily(addresses: Field, address: Field, type: string, checkIp: NameCheck): Iterable<Finding> {
  yield* checkReachable(address, checkIp);
  const text = address.text();
  if (!parseIp(text) || checkIp(text) || isIpv6Text(text) === (type === 'IPv6')) return;
  // The server names the list.
  yield about(address, addresses.finding({
    en: `${text} is not an ${type} address, as addressType says: endpoints of another family go into a slice of their own.`,
    zh: `${text} 不是 addressType 所写的 ${type} 地址：另一地址族的端点要放进单独的 EndpointSlice。`,
  }));
}

const checkFullName: NameCheck = (value) => {
  if (value === '') return { en: 'must not be empty', zh: '不能为空' };
  const name = value.replace(/\.$/, '');
  const reason = checkDns1123Subdomain(name);
  if (reason) return reason;
  const labels = name.split('.');
  if (labels.length < 2) return { en: 'must have at least two parts separated by dots', zh: '至少要有以点分隔的两段' };
  return labels.map(checkDns1123Label).find((bad) => bad);
};
