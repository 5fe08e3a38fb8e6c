import type { Finding } from '../../../../engine/diagnostic.ts';
import { utf8Length } from '../../../../engine/utf8-length.ts';
import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';
import { checkKeys, decodedLength, mostBytes, tooLarge } from './data-keys.ts';

/** Keys of a ConfigMap are names of files, each stands once, and all values fit into 1 MiB. */
export const configMapData = objectRule({
  id: 'kubernetes/config-map-data',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['ConfigMap'],
  *check({ root }) {
    const [data, binary] = [root.child('data'), root.child('binaryData')];
    yield* checkKeys(data);
    yield* checkKeys(binary);
    yield* checkTwice(data, binary);
    const size = sum(data, utf8Length) + sum(binary, decodedLength);
    if (size > mostBytes) yield tooLarge(data.present ? data : binary, size);
  },
});

function* checkTwice(data: Field, binary: Field): Iterable<Finding> {
  for (const [key, value] of data.entries()) {
    if (!binary.key(key).written) continue;
    yield value.findingAtKey({ en: `The key "${key}" stands in binaryData as well: a ConfigMap has one value for each key.`, zh: `键 "${key}" 在 binaryData 里也有：ConfigMap 的每个键只能有一个值。` });
  }
}

function sum(map: Field, length: (text: string) => number): number {
  return map.entries().reduce((total, [, value]) => total + length(value.text()), 0);
}
