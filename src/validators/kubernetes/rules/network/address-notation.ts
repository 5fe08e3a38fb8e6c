import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { replacement } from '../../field-checks.ts';
import { canonicalIp, cidrCheck, ipCheck } from '../../ip-address.ts';
import { canonicalText, isNetworkAddress, networkOf, parseCidr } from '../../ip-network.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { rulesOf } from './network-policy.ts';

/** Addresses and networks that are accepted though they are not written as they should be. */
export const addressNotation = objectRule({
  id: 'kubernetes/address-notation',
  severity: 'warning',
  source: 'kubernetes-ip-validation',
  kinds: ['Service', 'Endpoints', 'Node', 'EndpointSlice.discovery.k8s.io', 'NetworkPolicy.networking.k8s.io'],
  *check(object) {
    const { addresses, networks } = written[object.groupKind]!(object);
    for (const address of addresses) yield* checkAddress(address, object.minor);
    for (const network of networks) yield* checkNetwork(network, object.minor);
  },
});

interface Written {
  readonly addresses: readonly Field[];
  readonly networks: readonly Field[];
}

/** By kind, where addresses and networks stand in it. */
const written: Readonly<Record<string, (object: KubernetesObject) => Written>> = {
  Service({ root }) {
    const spec = root.child('spec');
    const lists = ['clusterIPs', 'externalIPs'].flatMap((name) => spec.child(name).items());
    return { addresses: [spec.child('clusterIP'), spec.child('loadBalancerIP'), ...lists], networks: spec.child('loadBalancerSourceRanges').items() };
  },
  Endpoints({ root }) {
    const lists = root.child('subsets').items().flatMap((subset) => [subset.child('addresses'), subset.child('notReadyAddresses')]);
    return { addresses: lists.flatMap((list) => list.items()).map((address) => address.child('ip')), networks: [] };
  },
  Node({ root }) {
    return { addresses: [], networks: root.descend('spec', 'podCIDRs').items() };
  },
  'EndpointSlice.discovery.k8s.io'({ root }) {
    if (root.child('addressType').text() !== 'IPv4') return { addresses: [], networks: [] };
    return { addresses: root.child('endpoints').items().flatMap((endpoint) => endpoint.child('addresses').items()), networks: [] };
  },
  'NetworkPolicy.networking.k8s.io'({ root }) {
    const blocks = rulesOf(root.child('spec')).flatMap(({ peers }) => peers.items()).map((peer) => peer.child('ipBlock'));
    return { addresses: [], networks: blocks.flatMap((block) => [block.child('cidr'), ...block.child('except').items()]) };
  },
};

/** What the server refuses is not warned of as well. */
function* checkAddress(field: Field, minor: number): Iterable<Finding> {
  const canonical = canonicalIp(field.text());
  if (canonical === undefined || canonical === field.text() || ipCheck(minor)(field.text())) return;
  yield field.finding(
    { en: `${field.text()} is an odd way to write ${canonical}, and programs may compare it as text or read it otherwise.`, zh: `${field.text()} 是 ${canonical} 的不规范写法，有的程序会按文本比较，或读成别的地址。` },
    replacement(field, canonical),
  );
}

function* checkNetwork(field: Field, minor: number): Iterable<Finding> {
  const text = field.text().trim();
  const network = parseCidr(text);
  if (!network || cidrCheck(minor)(text)) return;
  if (!isNetworkAddress(network)) {
    yield field.finding({ en: `${text} is ambiguous: it may mean the network ${networkOf(network)} or one address in it. From 1.36 it is refused.`, zh: `${text} 有歧义：可能指网段 ${networkOf(network)}，也可能指其中一个地址。从 1.36 起会被拒绝。` });
    return;
  }
  const canonical = `${canonicalText(network.address)}/${network.length}`;
  if (canonical !== text) yield field.finding({ en: `${text} is an odd way to write ${canonical}.`, zh: `${text} 是 ${canonical} 的不规范写法。` }, replacement(field, canonical));
}
