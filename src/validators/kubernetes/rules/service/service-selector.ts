import { checkLabels } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';

/** The selector of a Service is a map of labels. */
export const serviceSelector = objectRule({
  id: 'kubernetes/service-selector',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check({ root }) {
    yield* checkLabels(root.descend('spec', 'selector'));
  },
});
