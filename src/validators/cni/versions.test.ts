import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAtLeast, parseVersion } from './versions.ts';

describe('versions', () => {
  it('have up to three numbers, and 0.1.0 stands for none', () => {
    assert.deepEqual(parseVersion('1.0'), [1n, 0n, 0n]);
    assert.deepEqual(parseVersion(''), [0n, 1n, 0n]);
    assert.deepEqual(['1.0.0.0', 'v1.0.0', '1.', '1.x'].map(parseVersion), Array(4).fill(undefined));
  });

  it('are compared number by number', () => {
    assert.equal(isAtLeast('0.10.0', '0.9.0'), true);
    assert.equal(isAtLeast('1.0.0', '1.0.0'), true);
    assert.equal(isAtLeast('0.4.0', '1.0.0'), false);
    assert.equal(isAtLeast('newest', '0.1.0'), false);
  });
});
