import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validator } from '../../validator.ts';

const mebibyte = 1024 * 1024;

/** Rules of the errors that an object is given; documents of this size are no good as recorded cases. */
async function errorsOf(object: object): Promise<string[]> {
  const outcome = await validator.validate(JSON.stringify(object), {});
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

const configMap = (data: object, binaryData: object = {}) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data, binaryData });
const secret = (rest: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, ...rest });

test('a ConfigMap holds 1 MiB and not a byte more, text and bytes together', async () => {
  assert.deepEqual(await errorsOf(configMap({ a: 'x'.repeat(mebibyte) })), []);
  assert.deepEqual(await errorsOf(configMap({ a: 'x'.repeat(mebibyte + 1) })), ['kubernetes/config-map-data']);
  assert.deepEqual(await errorsOf(configMap({ a: 'x'.repeat(mebibyte - 2) }, { b: 'eHl6' })), ['kubernetes/config-map-data']);
  assert.deepEqual(await errorsOf(configMap({ a: '中'.repeat(mebibyte / 3 + 1) })), ['kubernetes/config-map-data']);
});

test('a Secret counts bytes, and a text instead of the bytes that it replaces', async () => {
  const base64 = 'eHh4'.repeat(mebibyte / 3);
  assert.deepEqual(await errorsOf(secret({ data: { a: base64 } })), []);
  assert.deepEqual(await errorsOf(secret({ data: { a: base64, b: 'eHh4' } })), ['kubernetes/secret-data']);
  assert.deepEqual(await errorsOf(secret({ data: { a: base64 }, stringData: { a: 'x', b: 'x'.repeat(1000) } })), []);
});
