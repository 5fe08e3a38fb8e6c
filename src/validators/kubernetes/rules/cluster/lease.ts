import { checkNotNegative, checkRange } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

/** For how long somebody leads, and how often that changed. */
export const lease = objectRule({
  id: 'kubernetes/lease',
  severity: 'error',
  source: 'kubernetes-coordination-validation',
  kinds: ['Lease.coordination.k8s.io'],
  // strategy and preferredHolder wait behind CoordinatedLeaderElection, off in every version so far: the server drops them.
  *check({ root }) {
    const spec = root.child('spec');
    yield* checkRange(spec.child('leaseDurationSeconds'), 1, Infinity);
    yield* checkNotNegative(spec.child('leaseTransitions'));
  },
});
