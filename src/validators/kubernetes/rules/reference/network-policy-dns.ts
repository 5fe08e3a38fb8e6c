import type { KubernetesObject } from '../../object.ts';
import { pasteRule } from '../../rule.ts';
import { directionsOf, rulesOf, type PolicyRule } from '../network/network-policy.ts';
import { mayShareNamespace, PasteIndex } from './paste-index.ts';

const dns = 53;

/** A policy that lets its Pods out by some ports, and none of them is DNS. */
export const networkPolicyDns = pasteRule({
  id: 'kubernetes/network-policy-dns',
  severity: 'hint',
  source: 'kubernetes-networking-types',
  *check(paste) {
    const policies = PasteIndex.of(paste).all('NetworkPolicy.networking.k8s.io').filter(restrictsEgress);
    const open = policies.filter((policy) => egressOf(policy).some(mayReachDns));
    for (const policy of policies) {
      const rules = egressOf(policy);
      // Policies add up: another may let the same Pods ask.
      if (rules.length === 0 || rules.some(mayReachDns) || open.some((other) => mayShareNamespace(other.namespace, policy.namespace))) continue;
      yield policy.root.descend('spec', 'egress').finding({
        en: 'No rule lets these Pods out on port 53, so they cannot look up names, unless another policy allows it. Add a rule for UDP and TCP 53 to the cluster\'s DNS.',
        zh: '没有规则放行 53 端口，除非另有策略允许，否则这些 Pod 无法解析域名。请加一条规则，放行到集群 DNS 的 UDP 和 TCP 53。',
      });
    }
  },
});

function restrictsEgress({ root }: KubernetesObject): boolean {
  return directionsOf(root.child('spec')).includes('Egress');
}

function egressOf({ root }: KubernetesObject): readonly PolicyRule[] {
  return rulesOf(root.child('spec')).filter(({ direction }) => direction === 'Egress');
}

/** A rule without ports has them all, and what a name stands for only the Pod knows. */
function mayReachDns({ ports }: PolicyRule): boolean {
  return ports.vacant || ports.items().some((item) => {
    const port = item.child('port');
    const first = port.number();
    if (!port.present || first === undefined) return true;
    return first === dns || (first < dns && (item.child('endPort').number() ?? first) >= dns);
  });
}
