import { objectRule } from '../../rule.ts';
import { directionsOf } from './network-policy.ts';

/** Rules for a direction that the policy does not restrict. */
export const networkPolicyWithoutEffect = objectRule({
  id: 'kubernetes/network-policy-without-effect',
  severity: 'warning',
  source: 'kubernetes-networking-types',
  kinds: ['NetworkPolicy.networking.k8s.io'],
  *check({ root }) {
    const spec = root.child('spec');
    const directions = directionsOf(spec);
    for (const [member, direction] of [['ingress', 'Ingress'], ['egress', 'Egress']] as const) {
      const rules = spec.child(member);
      if (rules.vacant || directions.includes(direction)) continue;
      yield rules.finding({
        en: `policyTypes does not have ${direction}, so these rules restrict nothing: all of that traffic stays allowed. Add ${direction} to policyTypes or remove the rules.`,
        zh: `policyTypes 里没有 ${direction}，这些规则不起作用，该方向的流量仍全部放行。请在 policyTypes 中加上 ${direction}，或去掉这些规则。`,
      });
    }
  },
});
