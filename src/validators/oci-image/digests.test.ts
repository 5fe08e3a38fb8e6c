import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeBase64 } from './base64.ts';
import { sha256 } from './sha256.ts';
import { sha512 } from './sha512.ts';

const ofNode = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');

describe('digests', () => {
  it('are those of Node for any bytes, around the edges of blocks as well', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000]) {
      const bytes = new Uint8Array(length).fill(0xa5);
      assert.equal(sha256(bytes), ofNode('sha256', bytes));
      assert.equal(sha512(bytes), ofNode('sha512', bytes));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(sha256(bytes), ofNode('sha256', bytes));
      assert.equal(sha512(bytes), ofNode('sha512', bytes));
    }), { numRuns: 50 });
  });
});

describe('Base 64', () => {
  it('gives back any bytes that were encoded', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64')), bytes);
    }));
  });

  it('needs its padding and its own alphabet', () => {
    for (const text of ['YQ', 'YQ=', 'Y===', 'YQ==YQ==', 'a-_b', 'YWI ', '====']) assert.equal(decodeBase64(text), undefined, text);
    assert.deepEqual(decodeBase64('YW\nI=\r\n'), new Uint8Array([97, 98]));
    assert.deepEqual(decodeBase64(''), new Uint8Array());
  });
});
