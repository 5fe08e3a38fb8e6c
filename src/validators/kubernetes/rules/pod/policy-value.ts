import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn, type FeatureGate } from '../../feature-gates.ts';
import { checkOneOf, checkValue } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

interface Policy {
  readonly path: readonly string[];
  readonly values: readonly string[];
  /** Where "" does not mean "left out", since the field is a pointer in Go. */
  readonly pointer?: true;
  /** The gate without which the server drops the field. */
  readonly gate?: FeatureGate;
}

const containerPolicies: readonly Policy[] = [
  { path: ['imagePullPolicy'], values: ['Always', 'IfNotPresent', 'Never'] },
  { path: ['terminationMessagePolicy'], values: ['File', 'FallbackToLogsOnError'] },
];

const podPolicies: readonly Policy[] = [
  { path: ['restartPolicy'], values: ['Always', 'OnFailure', 'Never'] },
  { path: ['dnsPolicy'], values: ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'] },
  { path: ['preemptionPolicy'], values: ['PreemptLowerPriority', 'Never'], pointer: true },
  { path: ['securityContext', 'fsGroupChangePolicy'], values: ['OnRootMismatch', 'Always'], pointer: true },
  { path: ['securityContext', 'supplementalGroupsPolicy'], values: ['Merge', 'Strict'], pointer: true, gate: 'SupplementalGroupsPolicy' },
  { path: ['securityContext', 'seLinuxChangePolicy'], values: ['MountOption', 'Recursive'], pointer: true, gate: 'SELinuxChangePolicy' },
];

/** Policies of a Pod and its containers are one of a few words, in this very spelling. */
export const policyValue = podRule({
  id: 'kubernetes/pod-policy-value',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const { minor } = pod.owner;
    yield* checkPolicies(pod.spec, podPolicies, minor);
    for (const { field } of containersOf(pod)) yield* checkPolicies(field, containerPolicies, minor);
  },
});

function* checkPolicies(holder: Field, policies: readonly Policy[], minor: number): Iterable<Finding> {
  for (const { path, values, pointer, gate } of policies) {
    if (gate && !isOn(gate, minor)) continue;
    const field = holder.descend(...path);
    yield* pointer ? checkValue(field, values) : checkOneOf(field, values);
  }
}
