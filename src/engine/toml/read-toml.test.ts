import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Field } from '../field.ts';
import { isDate, type SourceNode } from '../source-tree.ts';
import { readToml } from './read-toml.ts';

/** The plain value of a tree; integers as their exact text. */
function valueOf(node: SourceNode): unknown {
  if (node.type === 'null') return null;
  if (node.type === 'list') return node.items.map(valueOf);
  if (node.type === 'map') return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, valueOf(value)]));
  return node.type === 'number' ? node.text : node.value;
}

const read = (text: string) => valueOf(readToml(text).document.root!);
const faultsOf = (text: string, version: '1.0' | '1.1' = '1.0') =>
  readToml(text, version).faults.map(({ range, code }) => `${code} at ${JSON.stringify(text.slice(range.from, range.to))}`);

describe('readToml', () => {
  it('reads tables, dotted keys and arrays of tables into one tree', () => {
    assert.deepEqual(read('a.b = 1\n[c."d e"]\nf = true\n[[g]]\nh = "1"\n[[g]]\nh = "2"\n[g.i]\nj = []'), {
      a: { b: '1' },
      c: { 'd e': { f: true } },
      g: [{ h: '1' }, { h: '2', i: { j: [] } }],
    });
  });

  it('reads every kind of string', () => {
    assert.deepEqual(read(`a = "\\u00e9\\t"\nb = 'C:\\new'\nc = """\none \\\n   two"""\nd = '''it's'''\ne = """"quoted""""`), {
      a: 'é\t', b: 'C:\\new', c: 'one two', d: "it's", e: '"quoted"',
    });
  });

  it('keeps integers exact and tells them from floats', () => {
    const root = Field.root(readToml('a = 9223372036854775807\nb = 0xff\nc = 1_000.5e3\nd = -inf').document.root);
    assert.deepEqual(root.children().map(([, { node }]) => node?.type === 'number' && [node.text, node.integer]), [
      ['9223372036854775807', true], ['255', true], ['1000.5e3', false], ['-inf', false],
    ]);
  });

  it('takes no date for a string', () => {
    const { root } = readToml('a = 1979-05-27 07:32:00Z\nb = "1979-05-27"').document;
    const [a, b] = Field.root(root).children().map(([, field]) => isDate(field.node!));
    assert.deepEqual([a, b], [true, false]);
  });

  it('knows where every value stands', () => {
    const text = '[a.b]\nc = [1, { d = "x" }]\n';
    const d = Field.root(readToml(text).document.root).descend('a', 'b', 'c').items()[1]!.child('d');
    assert.equal(text.slice(d.range.from, d.range.to), '"x"');
    assert.equal(text.slice(d.keyRange!.from, d.keyRange!.to), 'd');
  });

  it('refuses what is defined twice, in each of the ways that TOML forbids', () => {
    assert.deepEqual(faultsOf('a = 1\na = 2'), ['key-twice at "a"']);
    assert.deepEqual(faultsOf('[a]\n[a]'), ['table-twice at "a"']);
    assert.deepEqual(faultsOf('a = 1\n[a.b]'), ['not-a-table at "a"']);
    assert.deepEqual(faultsOf('a = {}\n[a.b]'), ['closed-table at "a"']);
    assert.deepEqual(faultsOf('a = [1]\n[[a]]'), ['closed-table at "a"']);
    assert.deepEqual(faultsOf('[a]\nb.c = 1\n[a.b]'), ['dotted-table at "a.b"']);
    assert.deepEqual(faultsOf('[a.b]\nc = 1\n[a]\nb.d = 2'), ['closed-table at "b"']);
  });

  it('lets a table be named on the way first and get its header later', () => {
    assert.deepEqual(faultsOf('[a.b]\n[a]\nc = 1'), []);
  });

  it('goes on with the next statement behind a fault', () => {
    assert.deepEqual(faultsOf('a = yes\nb = [1,\n 2\nc = 3\nd = 01\ne = 1'), [
      'bare-value at "yes"', 'array at "c"', 'number at "01"',
    ]);
  });

  it('does not echo a refused header in the keys below it', () => {
    assert.deepEqual(faultsOf('[a]\nb = 1\n[a]\nb = 2\n'), ['table-twice at "a"']);
  });

  it('takes for TOML 1.1 what 1.0 refuses', () => {
    const text = 'a = {\n  b = 1, # one\n}\nc = "\\x41\\e"\nd = 07:32\n';
    assert.deepEqual(faultsOf(text, '1.1'), []);
    assert.deepEqual(faultsOf('a = {b = 1,}'), ['inline-comma at ","']);
    assert.deepEqual(faultsOf('a = {\nb = 1}'), ['inline-line at "\\n"']);
    assert.deepEqual(faultsOf('d = 07:32'), ['date at "07:32"']);
  });

  it('reads keys such as __proto__ as data', () => {
    assert.deepEqual(faultsOf('[__proto__]\npolluted = true\n[constructor]\nx = 1'), []);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('is exhausted by no depth', () => {
    assert.deepEqual(faultsOf(`a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`), []);
    assert.deepEqual(faultsOf(`a = ${'{a='.repeat(100_000)}1${'}'.repeat(100_000)}`), []);
    assert.equal(faultsOf(`a = ${'['.repeat(100_000)}`).length, 1);
  });

  it('reads what JSON can say in strings, whatever they hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\x7f') && text.isWellFormed()), (value) => {
      // JSON's escapes are TOML's, but for the slash that JSON.stringify leaves alone.
      assert.deepEqual(read(`a = ${JSON.stringify(value)}`), { a: value });
    }));
  });

  it('puts every fault inside the text and never throws', () => {
    const piece = fc.constantFrom('a', '.', '=', '[', ']', '{', '}', '"', "'", '"""', '\n', '\r', ',', '#', '1', '-', ' ', '\\', 'true', '\ud800', '\0');
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('1.0' as const, '1.1' as const), (pieces, version) => {
      const text = pieces.join('');
      for (const { range } of readToml(text, version).faults) assert.ok(range.from >= 0 && range.from <= range.to && range.from <= text.length, text);
    }), { numRuns: 3000 });
  });
});
