import { podRule } from '../../rule.ts';

/** Terms over other Pods that have no selector match none of them. */
export const nullLabelSelector = podRule({
  id: 'kubernetes/pod-null-label-selector',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check({ spec }) {
    const terms = ['podAffinity', 'podAntiAffinity'].flatMap((kind) => {
      const affinity = spec.descend('affinity', kind);
      return [
        ...affinity.child('requiredDuringSchedulingIgnoredDuringExecution').items(),
        ...affinity.child('preferredDuringSchedulingIgnoredDuringExecution').items().map((term) => term.child('podAffinityTerm')),
      ];
    });
    for (const term of [...terms, ...spec.child('topologySpreadConstraints').items()]) {
      const selector = term.child('labelSelector');
      if (selector.present) continue;
      yield selector.finding({
        en: 'Without a labelSelector no Pod is counted, so this has no effect (an empty one, {}, would count all): add one.',
        zh: '没有 labelSelector 就不计入任何 Pod，因此不起作用（空的 {} 则计入所有 Pod）：请添加。',
      });
    }
  },
});
