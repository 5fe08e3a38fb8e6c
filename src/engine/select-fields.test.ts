import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Field } from './field.ts';
import { goJson } from './json/dialect.ts';
import { readJson } from './json/read-json.ts';
import { selectFields } from './select-fields.ts';

const root = Field.root(readJson('{"a": {"b": [{"c": 1}, {}, 5]}, "m": {"x": {"os.version": "1"}}}', goJson).document.root);
const paths = (pattern: string) => selectFields(root, pattern).map(({ path, present }) => `${path}${present ? '' : ' absent'}`);

describe('selectFields', () => {
  it('goes through lists and maps', () => {
    assert.deepEqual(paths('a/b[]'), ['a.b[0]', 'a.b[1]', 'a.b[2]']);
    assert.deepEqual(paths('m{}/os.version'), ['m[x].os.version']);
  });

  it('names an absent member of an object that is there, and none of what is no object', () => {
    assert.deepEqual(paths('a/b[]/c'), ['a.b[0].c', 'a.b[1].c absent']);
    assert.deepEqual(paths('z/y'), []);
  });

  it('names the root by the empty pattern', () => assert.equal(selectFields(root, '')[0], root));
});
