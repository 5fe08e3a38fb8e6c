import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { recognizeValidator } from './recognize.ts';
import { validatorIds } from './registry.ts';

describe('recognizeValidator', () => {
  for (const id of validatorIds) {
    const folder = new URL(`./${id}/samples/`, import.meta.url);
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      it(`knows ${id}/samples/${file} by its text`, () => {
        assert.equal(recognizeValidator(readFileSync(new URL(file, folder), 'utf8')), id);
      });
    }
  }

  it('says nothing of what could be anything', () => {
    assert.equal(recognizeValidator(''), undefined);
    assert.equal(recognizeValidator('a: 1'), undefined);
  });

  it('comes to an end on long texts of one kind', { timeout: 20_000 }, () => {
    const parts = [' ', '\n', '\n ', '{ ', 'a {\n', '[ ', '"', '#', 'errors\n', 'version ', 'profile a', '/a flags=(', '"apiVersion" '];
    for (const part of parts) assert.notEqual(recognizeValidator(part.repeat(100_000 / part.length)), '', part);
  });

  it('goes by what a manifest says of itself, not by what it embeds', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  p.json: |\n    {"defaultAction": "SCMP_ACT_ERRNO"}\n';
    assert.equal(recognizeValidator(text), 'kubernetes');
  });
});
