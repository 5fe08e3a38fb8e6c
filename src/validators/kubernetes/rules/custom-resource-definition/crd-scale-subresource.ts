import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { missing } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';
import { problemOfPath } from './json-path.ts';

/** Where the scale subresource, and with it the HorizontalPodAutoscaler, finds its numbers. */
export const crdScaleSubresource = definitionRule({
  id: 'kubernetes/crd-scale-subresource',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ versions }) {
    for (const { field } of versions) {
      const scale = field.descend('subresources', 'scale');
      if (!scale.present) continue;
      yield* checkPath(scale.child('specReplicasPath'), ['.spec.'], true);
      yield* checkPath(scale.child('statusReplicasPath'), ['.status.'], true);
      yield* checkPath(scale.child('labelSelectorPath'), ['.spec.', '.status.'], false);
    }
  },
});

function* checkPath(field: Field, roots: readonly string[], isRequired: boolean): Iterable<Finding> {
  if (field.blank) {
    if (isRequired) yield missing(field, { en: `Use a path below ${roots[0]!.slice(0, -1)}.`, zh: `请写 ${roots[0]!.slice(0, -1)} 之下的路径。` });
    return;
  }
  const problem = field.string() === undefined ? undefined : problemOfPath(field.text(), roots);
  if (problem) yield field.finding(problem);
}
