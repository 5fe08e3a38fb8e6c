import { objectRule } from '../../rule.ts';
import { checkReference } from './object-reference.ts';

/** What the autoscaler scales: a kind, a name and an apiVersion with its group. */
export const scaleTarget = objectRule({
  id: 'kubernetes/hpa-scale-target',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root, minor }) {
    const target = root.descend('spec', 'scaleTargetRef');
    // The one kind of the core group that can be scaled may leave the group out.
    const group = target.child('kind').text() === 'ReplicationController' ? 'optional' : 'required';
    yield* checkReference(target, { group, minor });
  },
});
