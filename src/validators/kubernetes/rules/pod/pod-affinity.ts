import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRequiredName, checkRequiredRange, checkText } from '../../field-checks.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import { checkDns1123Label, checkQualifiedName } from '../../names.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { checkMergedLabelKeys } from './match-label-keys.ts';

/** Affinity and anti-affinity to other Pods: selectors, a topology key, and weights from 1 to 100. */
export const podAffinity = podRule({
  id: 'kubernetes/pod-affinity',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    for (const kind of ['podAffinity', 'podAntiAffinity']) {
      const affinity = pod.spec.descend('affinity', kind);
      for (const term of affinity.child('requiredDuringSchedulingIgnoredDuringExecution').items()) yield* checkTerm(term, pod);
      for (const preferred of affinity.child('preferredDuringSchedulingIgnoredDuringExecution').items()) {
        yield* checkRequiredRange(preferred.child('weight'), 1, 100);
        yield* checkTerm(preferred.child('podAffinityTerm'), pod);
      }
    }
  },
});

function* checkTerm(term: Field, pod: Pod): Iterable<Finding> {
  yield* checkLabelSelector(term.child('labelSelector'));
  yield* checkLabelSelector(term.child('namespaceSelector'));
  for (const namespace of term.child('namespaces').items()) yield* checkText(namespace, checkDns1123Label);
  if (isOn('MatchLabelKeysInPodAffinity', pod.owner.minor)) yield* checkMergedLabelKeys(term, pod);
  yield* checkRequiredName(term.child('topologyKey'), checkQualifiedName, {
    en: 'It names the node label whose equal values make a domain, such as kubernetes.io/hostname.',
    zh: '它是节点标签的键，取值相同的节点构成一个拓扑域，如 kubernetes.io/hostname。',
  });
}
