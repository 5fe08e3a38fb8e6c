import { utf8Length } from '../../../../engine/utf8-length.ts';
import { objectRule } from '../../rule.ts';
import { checkKeys, decodedLength, mostBytes, tooLarge } from './data-keys.ts';

/** Keys of a Secret are names of files, and all values fit into 1 MiB. */
export const secretData = objectRule({
  id: 'kubernetes/secret-data',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Secret'],
  *check({ root }) {
    const [data, plain] = [root.child('data'), root.child('stringData')];
    yield* checkKeys(data);
    yield* checkKeys(plain);
    const sizes = new Map(data.entries().map(([key, value]) => [key, decodedLength(value.text())]));
    // What is written as text takes the place of what is written as base64.
    for (const [key, value] of plain.entries()) sizes.set(key, utf8Length(value.text()));
    const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
    if (size > mostBytes) yield tooLarge(data.present ? data : plain, size);
  },
});
