import { checkLabels } from '../../label-selector.ts';
import { podRule } from '../../rule.ts';

/** nodeSelector is a map of labels. */
export const nodeSelector = podRule({
  id: 'kubernetes/pod-node-selector',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec }) {
    yield* checkLabels(spec.child('nodeSelector'));
  },
});
