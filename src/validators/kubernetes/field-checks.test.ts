import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Field } from '../../engine/field.ts';
import { checkOneOf, checkRange, checkRequiredRange, checkValue, listed, replacement } from './field-checks.ts';
import { readYaml } from './yaml/read.ts';

const fieldOf = (text: string) => Field.root(readYaml(text).documents[0]?.root).child('a');
const count = (findings: Iterable<unknown>) => [...findings].length;

test('an absent number is refused only where it is required, as the 0 that Go reads', () => {
  assert.equal(count(checkRange(fieldOf('b: 1'), 1, 9)), 0);
  assert.equal(count(checkRequiredRange(fieldOf('b: 1'), 1, 9)), 1);
  assert.equal(count(checkRequiredRange(fieldOf('b: 1'), 0, 9)), 0);
});

test('a value of another type is left to the schema', () => {
  assert.equal(count(checkRequiredRange(fieldOf('a: x'), 1, 9)), 0);
  assert.equal(count(checkOneOf(fieldOf('a: 1'), ['x'])), 0);
});

test('an empty text counts as left out, unless the field is a pointer', () => {
  assert.equal(count(checkOneOf(fieldOf('a: ""'), ['x'])), 0);
  assert.equal(count(checkValue(fieldOf('a: ""'), ['x'])), 1);
});

test('a fix is quoted where YAML would read something else', () => {
  const insert = (value: string) => replacement(fieldOf('a: b'), value)?.edits[0]?.insert;
  assert.equal(insert('Always'), 'Always');
  assert.equal(insert('runtime/default'), 'runtime/default');
  assert.equal(insert('on'), '"on"');
  assert.equal(insert('8080'), '"8080"');
});

test('a list of values reads as a sentence does', () => {
  assert.deepEqual(listed(['a', 'b', 'c']), { en: 'a, b or c', zh: 'a、b 或 c' });
  assert.deepEqual(listed(['a']), { en: 'a', zh: 'a' });
});
