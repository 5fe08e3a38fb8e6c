import { objectRule } from '../../rule.ts';

/** There are two types of policy. */
export const networkPolicyTypes = objectRule({
  id: 'kubernetes/network-policy-types',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['NetworkPolicy.networking.k8s.io'],
  *check({ root }) {
    const types = root.descend('spec', 'policyTypes');
    if (types.items().length < 3) return;
    yield types.finding({ en: 'policyTypes has at most two entries: Ingress and Egress.', zh: 'policyTypes 最多两项：Ingress 和 Egress。' });
  },
});
