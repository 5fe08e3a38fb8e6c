import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkValue } from '../../field-checks.ts';
import { checkKey } from '../../label-selector.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { checkParameters } from './parameters.ts';

/** How volumes of a class are made: by whom, with what, when, and where. */
export const storageClass = objectRule({
  id: 'kubernetes/storage-class',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['StorageClass.storage.k8s.io'],
  *check({ root }) {
    yield* checkName(root.child('provisioner'), (text) => checkQualifiedName(text.toLowerCase()));
    yield* checkParameters(root.child('parameters'));
    const policy = root.child('reclaimPolicy');
    // The empty text passes, and then nothing is known of it.
    if (policy.string() !== '') yield* checkValue(policy, ['Delete', 'Retain']);
    yield* checkValue(root.child('volumeBindingMode'), ['Immediate', 'WaitForFirstConsumer']);
    yield* checkTopologies(root.child('allowedTopologies'));
  },
});

function* checkTopologies(topologies: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const term of topologies.items()) {
    const expressions = term.child('matchLabelExpressions');
    const values = new Map<string, readonly string[]>();
    for (const expression of expressions.items()) {
      const key = expression.child('key');
      yield* checkKey(key);
      yield* checkValues(expression.child('values'));
      if (values.has(key.text())) yield key.finding({ en: `The key "${key.text()}" stands twice: put its values into one expression.`, zh: `键 "${key.text()}" 写了两次：请把取值放进同一个表达式。` });
      values.set(key.text(), expression.child('values').items().map((value) => value.text()));
    }
    const form = JSON.stringify([...values].map(([key, all]) => [key, [...new Set(all)].toSorted()]).toSorted());
    // The server compares with a list that begins with empty terms, so an empty one counts as a repetition.
    if (seen.has(form) || values.size === 0) yield expressions.finding(repeated);
    seen.add(form);
  }
}

const repeated: Finding['message'] = {
  en: 'This term says nothing, or nothing that another does not say: remove it.',
  zh: '这个 term 没有内容，或与另一个 term 相同：请去掉它。',
};

function* checkValues(values: Field): Iterable<Finding> {
  const seen = new Set<string>();
  for (const value of values.items()) {
    if (seen.has(value.text())) yield value.finding({ en: `"${value.text()}" stands twice in the list.`, zh: `列表中 "${value.text()}" 写了两次。` });
    seen.add(value.text());
  }
}
