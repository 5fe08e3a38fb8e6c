import { checkAnnotations } from '../../annotations.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { hasMetadataRules } from './naming.ts';

/** Keys of annotations are qualified names in either case; all of them together have a size. */
export const metadataAnnotations = objectRule({
  id: 'kubernetes/metadata-annotations',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    if (hasMetadataRules(object)) yield* checkAnnotations(object.root.descend('metadata', 'annotations'));
  },
});
