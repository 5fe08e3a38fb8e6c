import type { Field } from '../../../../engine/field.ts';

/** The type of a Service, with its default. */
export function typeOf(spec: Field): string {
  return spec.child('type').text() || 'ClusterIP';
}

/** A Service without an address of its own. */
export function isHeadless(spec: Field): boolean {
  return spec.child('clusterIP').text() === 'None' || spec.child('clusterIPs').items()[0]?.text() === 'None';
}

/** Whether traffic from outside the cluster can reach the Service: then a policy says how. */
export function isReachedFromOutside(spec: Field): boolean {
  const type = typeOf(spec);
  return type === 'NodePort' || type === 'LoadBalancer' || (type === 'ClusterIP' && !spec.child('externalIPs').vacant);
}
