import type { Finding } from '../../../../engine/diagnostic.ts';
import { isEmptySelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';
import { directionsOf, rulesOf, type PolicyRule } from './network-policy.ts';

const everywhere = new Set(['0.0.0.0/0', '::/0']);

/** Rules that let everybody through. */
export const networkPolicyOpen = objectRule({
  id: 'kubernetes/network-policy-open',
  severity: 'hint',
  source: 'kubernetes-networking-types',
  kinds: ['NetworkPolicy.networking.k8s.io'],
  *check({ root }) {
    const spec = root.child('spec');
    const directions = directionsOf(spec);
    for (const rule of rulesOf(spec)) if (directions.includes(rule.direction)) yield* checkRule(rule);
  },
});

function* checkRule({ direction, field, peers, ports }: PolicyRule): Iterable<Finding> {
  const side = direction === 'Ingress' ? { en: 'from', zh: '来自' } : { en: 'to', zh: '发往' };
  if (peers.vacant && ports.vacant) {
    yield field.finding({
      en: `This rule lets all traffic ${side.en} everybody through, so no other rule of this direction matters.`,
      zh: `这条规则放行${side.zh}任何对端的全部流量，同方向的其他规则都不再起作用。`,
    });
  }
  for (const peer of peers.items()) {
    const namespaces = peer.child('namespaceSelector');
    const block = peer.child('ipBlock');
    const isAllNamespaces = namespaces.present && isEmptySelector(namespaces) && (!peer.child('podSelector').present || isEmptySelector(peer.child('podSelector')));
    if (isAllNamespaces) yield namespaces.finding({ en: `An empty namespaceSelector means every Pod in every namespace of the cluster.`, zh: '空的 namespaceSelector 表示集群中所有命名空间的所有 Pod。' });
    if (everywhere.has(block.child('cidr').text()) && block.child('except').vacant) yield block.child('cidr').finding({ en: 'This block is every address there is.', zh: '这个网段包含所有地址。' });
  }
}
