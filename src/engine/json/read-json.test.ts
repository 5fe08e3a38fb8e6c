import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Field } from '../field.ts';
import type { SourceNode } from '../source-tree.ts';
import { goJson, serdeJson } from './dialect.ts';
import { readJson } from './read-json.ts';

/** The plain value of a tree, to compare with JSON.parse. */
function valueOf(node: SourceNode): unknown {
  if (node.type === 'null') return null;
  if (node.type === 'list') return node.items.map(valueOf);
  if (node.type !== 'map') return node.value;
  const members = [...node.entries.values()].map(({ key, value }) => [key, valueOf(value)] as const);
  return Object.fromEntries(members);
}

const problemsOf = (text: string, dialect = goJson) => {
  const { problems } = readJson(text, dialect);
  return problems.map(({ range, message }) => `${text.slice(range.from, range.to)} | ${message.en}`);
};

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      const { document, problems } = readJson(text, goJson);
      assert.deepEqual(problems, []);
      assert.deepEqual(valueOf(document.root!), JSON.parse(text));
    }));
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '01', '1.', 'true', 'nul', ' ', '\n', '\\', "'", '//', '\t');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      assert.equal(readJson(text, goJson).problems.length === 0, isJson, text);
    }), { numRuns: 3000 });
  });

  it('knows where every value stands', () => {
    const text = '{"a": [1, {"b": "x"}]}';
    const root = Field.root(readJson(text, goJson).document.root);
    const b = root.child('a').items()[1]!.child('b');
    assert.equal(text.slice(b.range.from, b.range.to), '"x"');
    assert.equal(b.path, 'a[1].b');
  });

  it('goes on behind a slip', () => {
    assert.deepEqual(problemsOf('{"a": 1 "b": 2, c: True, }'), [
      '" | A comma is missing before this element.',
      'c | The name `c` has to stand in `"`.',
      'True | `True` is no JSON value: strings stand in `"`, and there are numbers, true, false and null.',
      ', | JSON allows no comma behind the last element.',
    ]);
  });

  it('says which bracket was never closed', () => {
    assert.deepEqual(problemsOf('{"a": [1, 2'), ['[ | The text ends before this is closed by `]`.']);
  });

  it('lets the last of repeated members stand for Go, the first for serde, and tells of both', () => {
    const text = '{"a": 1, "a": 2}';
    const go = readJson(text, goJson);
    assert.deepEqual(valueOf(go.document.root!), { a: 2 });
    assert.equal(go.repeated[0]!.range.from, 9);
    assert.deepEqual(valueOf(readJson(text, serdeJson).document.root!), { a: 1 });
  });

  it('reads half a surrogate pair as Go does, and refuses it as serde does', () => {
    assert.deepEqual(valueOf(readJson('"\\ud800"', goJson).document.root!), '\ufffd');
    assert.equal(problemsOf('"\\ud800"', serdeJson).length, 1);
  });

  it('takes members of any name for data', () => {
    const { document } = readJson('{"__proto__": {"polluted": true}}', goJson);
    assert.equal(Field.root(document.root).descend('__proto__', 'polluted').boolean(), true);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('refuses what is nested too deep, without exhausting the stack', () => {
    assert.equal(problemsOf('['.repeat(100_000)).length, 1);
    assert.deepEqual(problemsOf(`${'['.repeat(128)}${']'.repeat(128)}`, serdeJson).length, 1);
  });
});
