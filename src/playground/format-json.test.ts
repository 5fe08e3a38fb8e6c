import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatJson } from './format-json.ts';

describe('formatJson', () => {
  it('keeps the value', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.deepEqual(JSON.parse(formatJson(text)!), JSON.parse(text))));
  });

  it('writes a member and an element a line', () => {
    assert.equal(formatJson('{"a":[1,{}],"b":{"c":"d"}}'), '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": {\n    "c": "d"\n  }\n}\n');
  });

  it('keeps numbers as they are written', () => {
    assert.equal(formatJson('[18446744073709551615,1.0]'), '[\n  18446744073709551615,\n  1.0\n]\n');
  });

  it('leaves alone what it could not write back whole', () => {
    assert.equal(formatJson('{"a": 1, "a": 2}'), undefined);
    assert.equal(formatJson('{"a": 1,}'), undefined);
    assert.equal(formatJson('['.repeat(300)), undefined);
  });
});
