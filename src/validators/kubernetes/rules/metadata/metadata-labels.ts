import { checkLabels } from '../../label-selector.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { hasMetadataRules } from './naming.ts';

/** Keys of labels are qualified names, their values at most 63 plain characters. */
export const metadataLabels = objectRule({
  id: 'kubernetes/metadata-labels',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    if (hasMetadataRules(object)) yield* checkLabels(object.root.descend('metadata', 'labels'));
  },
});
