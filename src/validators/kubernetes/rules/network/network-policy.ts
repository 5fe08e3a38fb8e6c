import type { Field } from '../../../../engine/field.ts';

/** The two ways that traffic goes, as `policyTypes` calls them. */
export type Direction = 'Ingress' | 'Egress';

/** What one rule of a policy lets through: traffic with any of the peers, on any of the ports. */
export interface PolicyRule {
  readonly direction: Direction;
  readonly field: Field;
  readonly peers: Field;
  readonly ports: Field;
}

/** The rules of a NetworkPolicy's spec, in both directions. */
export function rulesOf(spec: Field): readonly PolicyRule[] {
  const ingress = spec.child('ingress').items().map((field) => ({ direction: 'Ingress' as const, field, peers: field.child('from'), ports: field.child('ports') }));
  const egress = spec.child('egress').items().map((field) => ({ direction: 'Egress' as const, field, peers: field.child('to'), ports: field.child('ports') }));
  return [...ingress, ...egress];
}

/** The directions that a policy restricts, with the default: Ingress always, Egress if it has rules for it. */
export function directionsOf(spec: Field): readonly string[] {
  const types = spec.child('policyTypes');
  if (!types.vacant) return types.items().map((type) => type.text());
  return spec.child('egress').vacant ? ['Ingress'] : ['Ingress', 'Egress'];
}
