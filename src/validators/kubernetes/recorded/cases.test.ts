import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYaml } from '../yaml/read.ts';
import { readCases } from './cases.ts';
import { namedPlaces } from './named-place.ts';

test('cases begin at their names, documents at separators, and blank ones do not count', () => {
  const cases = readCases('#= one\na: 1\n#= two\n---\n# nothing\n---\nb: 1\n--- # comment\nc: 1\n#= three\n%YAML 1.1\n---\nd: 1\n');
  const shown = cases.map(({ name, text, documents }) => [name, ...documents.map(({ from, to }) => text.slice(from, to))]);
  assert.deepEqual(shown, [['one', 'a: 1\n'], ['two', 'b: 1\n', 'c: 1\n'], ['three', '%YAML 1.1\n---\nd: 1\n']]);
});

test('two cases of one name are a mistake', () => {
  assert.throws(() => readCases('#= one\na: 1\n#= one\nb: 1\n'), /two cases are called “one”/);
});

test('a path of the server leads to the field, to any item where the index is left out, or to what is there of it', () => {
  const text = 'a:\n  b:\n  - c: 1\n  - d: 2\n  "e.f/g": {h: 3}\n';
  const { root } = readYaml(text).documents[0]!;
  const table: readonly (readonly [path: string, ...places: string[]])[] = [
    ['a.b[1].d', '2'],
    ['a.b[1].x', 'd'],
    ['a.b[7].x', 'b'],
    ['a.b.d', 'c', '2'],
    ['a.b', 'b', 'c', '1', 'd', '2'],
    ['a[e.f/g].h', '3'],
    ['a.e.f/g.h', '3'],
    ['x.y', 'a'],
  ];
  for (const [path, ...places] of table) {
    assert.deepEqual(namedPlaces(root, path).map(({ range }) => text.slice(range.from, range.to)), places, path);
  }
});
