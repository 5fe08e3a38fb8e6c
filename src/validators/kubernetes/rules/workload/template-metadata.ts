import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { shortened } from '../../field-checks.ts';
import { checkLabels } from '../../label-selector.ts';
import { checkQualifiedName } from '../../names.ts';
import { podRule } from '../../rule.ts';

const mostBytes = 256 * 1024;

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

function* checkAnnotations(annotations: Field): Generator<Finding> {
  let size = 0;
  for (const [key, value] of annotations.entries()) {
    size += key.length + value.text().length;
    const reason = checkQualifiedName(key.toLowerCase());
    if (reason) yield annotations.finding({ en: `The annotation key "${shortened(key)}" ${reason.en}.`, zh: `注解键 "${shortened(key)}" ${reason.zh}。` });
  }
  if (size <= mostBytes) return;
  yield annotations.finding({ en: 'All annotations together may be at most 256 KiB.', zh: '所有注解合计不能超过 256 KiB。' });
}
