import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recognizeKind } from './document.ts';
import { readJson } from '../../engine/json/read-json.ts';
import { goJson } from '../../engine/json/dialect.ts';
import { validate } from './validate.ts';

async function said(document: unknown, ociruntime?: string): Promise<string[]> {
  const outcome = await validate(JSON.stringify(document), ociruntime === undefined ? {} : { ociruntime });
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.map(({ severity, rule }) => `${severity} ${rule}`);
}

const minimal = { ociVersion: '1.0.0', root: { path: 'rootfs' } };
const kindOf = (document: unknown) => recognizeKind(readJson(JSON.stringify(document), goJson).document.root);

describe('a text', () => {
  it('is a config.json unless its members say otherwise', () => {
    assert.equal(kindOf(minimal), 'config');
    assert.equal(kindOf({}), 'config');
    assert.equal(kindOf({ ociVersion: '1.3.0', status: 'running', root: { path: 'r' } }), 'config');
  });

  it('is features, a state, or the state as a seccomp agent gets it, by what only those have', () => {
    assert.equal(kindOf({ ociVersionMin: '1.0.0' }), 'features');
    assert.equal(kindOf({ hooks: ['poststop'] }), 'features');
    assert.equal(kindOf({ ociVersion: '1.0.0', id: 'a', status: 'running' }), 'state');
    assert.equal(kindOf({ ociVersion: '1.0.0', fds: ['seccompFd'], pid: 1, state: {} }), 'process-state');
  });
});

describe('a runtime of an older version', () => {
  it('ignores what came later, even where it is wrong', async () => {
    const document = { ...minimal, linux: { memoryPolicy: { mode: 'NOPE' }, netDevices: 5 }, freebsd: { jail: { vnet: 'disable' } } };
    assert.deepEqual(new Set(await said(document, '1.1')), new Set(['warning oci-runtime/newer-member']));
    assert.deepEqual((await said(document)).filter((line) => line.startsWith('error')).length, 3);
  });

  it('refuses a value that came later in a list that it has', async () => {
    const document = { ...minimal, linux: { namespaces: ['pid', 'mount', 'network', 'ipc', 'uts', 'time'].map((type) => ({ type })) } };
    assert.deepEqual(await said(document, '1.0'), ['error oci-runtime/listed-value']);
    assert.deepEqual(await said(document, '1.1'), []);
  });
});
