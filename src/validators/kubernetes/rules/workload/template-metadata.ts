import { checkAnnotations } from '../../annotations.ts';
import { checkLabels } from '../../label-selector.ts';
import { podRule } from '../../rule.ts';

/** Labels and annotations that a template gives to its Pods. */
export const templateMetadata = podRule({
  id: 'kubernetes/workload-template-metadata',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ metadata, isTemplate }) {
    if (!isTemplate) return;
    yield* checkLabels(metadata.child('labels'));
    yield* checkAnnotations(metadata.child('annotations'));
  },
});
