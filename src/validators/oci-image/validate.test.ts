import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goJson } from '../../engine/json/dialect.ts';
import { readJson } from '../../engine/json/read-json.ts';
import type { ValidateOptions } from '../../engine/validator.ts';
import { kindOf } from './document.ts';
import { isAbsoluteUri } from './uri.ts';
import { validate } from './validate.ts';

const kind = (document: unknown, picked?: string) => kindOf(readJson(JSON.stringify(document), goJson).document.root, picked);
const digest = `sha256:${'a'.repeat(64)}`;

describe('an image document', () => {
  it('is recognized by its members', () => {
    assert.equal(kind({ schemaVersion: 2, config: {}, layers: [] }), 'manifest');
    assert.equal(kind({ schemaVersion: 2, manifests: [] }), 'index');
    assert.equal(kind({ architecture: 'arm', os: 'linux', config: {} }), 'config');
    assert.equal(kind({ imageLayoutVersion: '1.0.0' }), 'layout');
    assert.equal(kind({ mediaType: 'a/b', digest, size: 1 }), 'descriptor');
    assert.equal(kind({}), 'manifest');
  });

  it('is a manifest if it has layers, whatever it calls itself', () => {
    assert.equal(kind({ mediaType: 'application/vnd.oci.image.index.v1+json', layers: [] }), 'manifest');
    assert.equal(kind({ mediaType: 'application/vnd.oci.image.index.v1+json', schemaVersion: 2 }), 'index');
  });

  it('is what was picked', async () => {
    assert.equal(kind({}, 'config'), 'config');
    assert.equal(kind({}, 'auto'), 'manifest');
    const missing = async (options: ValidateOptions) => {
      const outcome = await validate('{}', options);
      assert.ok('diagnostics' in outcome);
      return outcome.diagnostics.filter(({ severity }) => severity === 'error').length;
    };
    assert.equal(await missing({ ocidocument: 'descriptor' }), 3);
    assert.equal(await missing({ ocidocument: 'layout' }), 1);
  });
});

describe('isAbsoluteUri', () => {
  it('wants a scheme, and a host that can be one', () => {
    for (const uri of ['https://example.com', 'http://[::1]:5000/a?b#c', 'urn:x:y', 'https://user@example.com/%41']) assert.ok(isAbsoluteUri(uri), uri);
    for (const text of ['', 'value', '/a/b', '//example.com', 'https://exa mple.com', 'https://example.com:port', 'https://example.com/%zz', '1a:b']) {
      assert.ok(!isAbsoluteUri(text), text);
    }
  });
});
