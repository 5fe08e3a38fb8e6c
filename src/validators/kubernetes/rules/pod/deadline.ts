import { checkRange } from '../../field-checks.ts';
import { podRule } from '../../rule.ts';

/** How long a Pod may be active at all: at least a second. */
export const deadline = podRule({
  id: 'kubernetes/pod-deadline',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec }) {
    yield* checkRange(spec.child('activeDeadlineSeconds'), 1, 2_147_483_647);
  },
});
