import { checkRequiredOneOf } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';

/** Whether objects live in namespaces; it can't be changed later. */
export const crdScope = definitionRule({
  id: 'kubernetes/crd-scope',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec }) {
    yield* checkRequiredOneOf(spec.child('scope'), ['Namespaced', 'Cluster']);
  },
});
