import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVerdict } from './read-verdict.ts';

const refusal = (message: string, causes: readonly object[] = []) => ({ status: 400, body: { message, details: { causes } } });

test('what the server names is read out of its answer', () => {
  assert.deepEqual(readVerdict({ status: 201, body: {} }), { accepted: true, code: 201 });
  assert.deepEqual(readVerdict({ status: 409, body: { reason: 'AlreadyExists' } }), { accepted: true, code: 409 });
  assert.deepEqual(
    readVerdict({ status: 422, body: { message: 'no', details: { causes: [{ reason: 'R', field: 'b', message: 'n' }, { reason: 'R', field: 'a', message: 'm' }, { message: 'x' }] } } }),
    { accepted: false, code: 422, causes: [{ reason: 'R', field: 'a', message: 'm' }, { reason: 'R', field: 'b', message: 'n' }] },
  );
  const strict = 'strict decoding error: yaml: unmarshal errors:\n  line 6: key "foo" already set in map, unknown field "spec.bar", duplicate field "a"';
  assert.deepEqual(readVerdict(refusal(strict)), { accepted: false, code: 400, strict: ['a', 'spec.bar'], repeated: [{ key: 'foo', line: 6 }] });
  const type = 'json: cannot unmarshal string into Go struct field ContainerPort.spec.containers.ports.containerPort of type int32';
  assert.deepEqual(readVerdict(refusal(type)), { accepted: false, code: 400, undecoded: 'spec.containers.ports.containerPort' });
});

test('where it names no field its words are kept, without the body that it repeats', () => {
  const verdict = readVerdict(refusal('yaml: line 8: did not find expected key (61706956657273696f6e ...)'));
  assert.deepEqual(verdict, { accepted: false, code: 400, message: 'yaml: line 8: did not find expected key' });
});

test('a generated name does not make one recording differ from the next', () => {
  const verdict = readVerdict({ status: 422, body: { details: { causes: [{ reason: 'R', field: 'metadata.name', message: 'Invalid value: "A-z2vfn": no' }] } } }, true);
  assert.equal(verdict.causes?.[0]?.message, 'Invalid value: "A-?????": no');
});
