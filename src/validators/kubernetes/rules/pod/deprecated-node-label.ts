import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { successorOf } from '../../node-labels.ts';
import { podRule } from '../../rule.ts';

/** Scheduling by a node label that nodes may have lost. */
export const deprecatedNodeLabel = podRule({
  id: 'kubernetes/pod-deprecated-node-label',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check({ spec }) {
    for (const [key, field] of spec.child('nodeSelector').entries()) yield* checkLabel(key, field);
    const affinity = spec.descend('affinity', 'nodeAffinity');
    const terms = [
      ...affinity.descend('requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms').items(),
      ...affinity.child('preferredDuringSchedulingIgnoredDuringExecution').items().map((term) => term.child('preference')),
    ];
    for (const requirement of terms.flatMap((term) => term.child('matchExpressions').items())) {
      yield* checkLabel(requirement.child('key').text(), requirement.child('key'));
    }
    for (const constraint of spec.child('topologySpreadConstraints').items()) {
      yield* checkLabel(constraint.child('topologyKey').text(), constraint.child('topologyKey'));
    }
  },
});

function* checkLabel(key: string, field: Field): Iterable<Finding> {
  const successor = successorOf(key);
  if (successor === undefined) return;
  yield field.finding({
    en: `The node label ${key} is deprecated, and newer nodes may lack it, so that the Pod finds no node: use ${successor}.`,
    zh: `节点标签 ${key} 已弃用，较新的节点可能没有它，Pod 会因此找不到节点：请改用 ${successor}。`,
  });
}
