import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LineIndex } from '../../../engine/line-index.ts';
import type { SourceNode } from '../../../engine/source-tree.ts';
import { readYaml } from './read.ts';

/** A tree as JSON text, members in the order of the text. */
function json(node: SourceNode | undefined): string {
  if (!node) return 'nothing';
  switch (node.type) {
    case 'map': return `{${[...node.entries.values()].map(({ key, value }) => `${JSON.stringify(key)}:${json(value)}`).join(',')}}`;
    case 'list': return `[${node.items.map(json).join(',')}]`;
    case 'number': return node.text;
    case 'null': return 'null';
    default: return JSON.stringify(node.value);
  }
}

const documents = (text: string): string[] => readYaml(text).documents.map(({ root }) => json(root));

/** `line:column rule “text at the place”` */
function findings(text: string): string[] {
  const lines = new LineIndex(text);
  const sorted = readYaml(text).findings.toSorted((a, b) => a.finding.range.from - b.finding.range.from);
  return sorted.map(({ rule, finding: { range } }) => {
    const { line, column } = lines.position(range.from);
    return `${line}:${column} ${rule.id.replace('kubernetes/yaml-', '')} “${text.slice(range.from, range.to)}”`;
  });
}

/** Every range in a tree, as the text it covers. */
function places(text: string, node: SourceNode): string[] {
  const own = text.slice(node.range.from, node.range.to);
  if (node.type === 'list') return [own, ...node.items.flatMap((item) => places(text, item))];
  if (node.type !== 'map') return [own];
  const members = [...node.entries.values()];
  return [own, ...members.flatMap(({ keyRange, value }) => [text.slice(keyRange.from, keyRange.to), ...places(text, value)])];
}

function reads(table: readonly (readonly [text: string, ...values: string[]])[]): void {
  for (const [text, ...values] of table) {
    assert.deepEqual(documents(text), values, text);
    assert.deepEqual(findings(text).filter((line) => !/ (key-text|separator|ignored-text) /.test(line)), [], text);
  }
}

function finds(table: readonly (readonly [text: string, ...found: string[]])[]): void {
  for (const [text, ...found] of table) assert.deepEqual(findings(text), found, text);
}

describe('values', () => {
  test('blocks, lists without indentation, flow collections', () => {
    reads([
      ['a:\n  b: 1\n  c:\n  - x\n  - u: 2\n    v: 3\n', '{"a":{"b":1,"c":["x",{"u":2,"v":3}]}}'],
      ['a:\n- b\n-\n- - c\n  - d\nb:\n', '{"a":["b",null,["c","d"]],"b":null}'],
      ['{a: [1, b: c, ], d, "e":f, g: }', '{"a":[1,{"b":"c"}],"d":null,"e":"f","g":null}'],
      ['[a,\n b]', '["a","b"]'],
      ['? a\n: b\n? c\n', '{"a":"b","c":null}'],
      ['a: http://x:80/y#z # comment', '{"a":"http://x:80/y#z"}'],
    ]);
  });

  test('scalars over several lines are folded', () => {
    reads([
      ['a: b\n  c\n\n  d', '{"a":"b c\\nd"}'],
      ['a: "b\n  c\\\n  d\n\n  e"', '{"a":"b cd\\ne"}'],
      ["a: 'it''s\n  so'", '{"a":"it\'s so"}'],
      ['a: |\n  b\n   c\n\nd: |-\n  e\nf: |+\n  g\n\n', '{"a":"b\\n c\\n","d":"e","f":"g\\n\\n"}'],
      ['a: >\n  b\n  c\n\n  d\n   e\n  f\n', '{"a":"b c\\nd\\n e\\nf\\n"}'],
      ['a: |2\n   b\n', '{"a":" b\\n"}'],
    ]);
  });

  test('tags, anchors, aliases and merges', () => {
    reads([
      ['a: !!str 1\nb: !!int "2"\nc: !x 3\nd: !!binary aGk=\ne: !!str', '{"a":"1","b":2,"c":"3","d":"hi","e":""}'],
      ['a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x', '{"a":{"b":1},"c":{"b":1},"d":2,"e":2}'],
      ['a: &x {b: 1}\nc:\n  <<: *x\n  d: 2', '{"a":{"b":1},"c":{"b":1,"d":2}}'],
      ['a: {<<: [{b: 1}, {c: 2}]}', '{"a":{"c":2,"b":1}}'],
      ['"<<": 1', '{"<<":1}'],
      ['a: &k b\n*k : c', '{"a":"b","b":"c"}'],
      ['%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1', '{"a":"1"}'],
    ]);
  });

  test('keys that are no strings become strings', () => {
    reads([
      ['1: a\n0x10: b\n1.50: c\nyes: d\n2001-01-01: e\n1e6: f', '{"1":"a","16":"b","1.5":"c","true":"d","2001-01-01":"e","1e+06":"f"}'],
      ['__proto__: {a: 1}\nconstructor: 2', '{"__proto__":{"a":1},"constructor":2}'],
    ]);
    finds([
      ['1: a\n"1": b', '2:1 key-text “"1"”'],
      ['on: a\nyes: b', '1:1 key-text “on”', '2:1 key-text “yes”', '2:1 duplicate-key “yes”'],
    ]);
  });

  test('places are those of the text, of an alias where it stands and of its content where it is written', () => {
    const text = 'a: &x  {b: 1}\nc:\n- d\n- *x\ne:\n';
    const { root } = readYaml(text).documents[0]!;
    assert.deepEqual(places(text, root!), [
      'a: &x  {b: 1}\nc:\n- d\n- *x\ne:', 'a', '{b: 1}', 'b', '1', 'c', '- d\n- *x', 'd', '*x', 'b', '1', 'e', '',
    ]);
  });

  test('carriage returns, byte order marks and odd line breaks', () => {
    reads([
      ['a: |\r\n  b\r\n  c\r\nd: e\r\n', '{"a":"b\\nc\\n","d":"e"}'],
      ['\ufeffa: 1\n---\n\ufeffb: 2', '{"a":1}', '{"b":2}'],
      ['a: 1\u0085b: 2\u2028c: 3', '{"a":1,"b":2,"c":3}'],
    ]);
  });
});

describe('documents', () => {
  test('a text is parted at lines that begin with ---', () => {
    reads([
      ['a: 1\n---\n# nothing\n---\n\n--- # two\nb: 2\n---', '{"a":1}', '{"b":2}'],
      ['---\r\na: 1\r\n---\r\nb: 2', '{"a":1}', '{"b":2}'],
      ['~\n---\nnull', ],
      ['a: |\n  ---\n  b', '{"a":"---\\nb"}'],
      ['--- {a: 1}\n--- |\n b', '{"a":1}', '"b"'],
    ]);
  });

  test('what kubectl stumbles over and what nobody reads is said', () => {
    finds([
      ['--- {a: 1}\n', '1:1 separator “--- {a: 1}”'],
      ['a: b\n---c\n', '2:1 separator “---c”', '2:1 syntax “---c”'],
      ['%YAML 1.1\n---\na: 1', '2:1 separator “---”'],
      ['a: 1\n...\n# no more\n'],
      ['a: 1\n...\nb: 2\n', '3:1 ignored-text “b: 2”'],
      ['{a: 1}\nb @', '2:1 ignored-text “b @”'],
    ]);
  });

  test('JSON is read as JSON, one value after another', () => {
    reads([
      ['{"a":\t"\\/\\ud83d\\ude00", "b": [1.0, 1e2, -0, 123456789012345678901]}', '{"a":"/😀","b":[1,100,-0,123456789012345678901]}'],
      ['{"a": 1}\n{"b": 2} {"c": {}}', '{"a":1}', '{"b":2}', '{"c":{}}'],
      ['{"a": 1}\n---\n{"b": [], "c": null}\n---\nd: e', '{"a":1}', '{"b":[],"c":null}', '{"d":"e"}'],
      ['{"a": 1,} # YAML reads this', '{"a":1}'],
      ["{'a': b}", '{"a":"b"}'],
    ]);
    finds([
      ['{"a": 1, "b": {"c": 1, "c": 2}}', '1:24 duplicate-key “"c"”'],
      ['{"a": 1\n "b": 2}', '2:2 syntax “"b"”'],
      ['{"a": [1, 2', '1:7 syntax “[”'],
    ]);
  });
});

describe('faults', () => {
  test('each is shown at its place', () => {
    finds([
      ['a:\n\tb: 1', '2:1 syntax “\t”'],
      ['a:b\nc: d', '1:1 syntax “a:b”'],
      ['a: 1\nb\nc: 2', '2:1 syntax “b”'],
      ['a: b: c', '1:5 syntax “:”'],
      ['a: b\n  c: d\n  e: f', '2:3 syntax “c”'],
      ['a: - b', '1:4 syntax “-”'],
      ['a: "b\nc: d', '1:4 syntax “"”'],
      ['a: "\\d"', '1:5 syntax “\\d”'],
      ['a: "\\u12"', '1:5 syntax “\\u12”'],
      ['a: | b\n', '1:6 syntax “b”'],
      ['a: &b.c d', '1:4 syntax “&b.c”'],
      ['a: @b', '1:4 syntax “@”'],
      ['a: [b\nc: d', '1:4 syntax “[”'],
      ['a: {b: c\n  d: e}', '2:3 syntax “d”'],
      ['a: "b" c', '1:8 syntax “c”'],
      ['a:\n   b: 1\n  c: 2', '3:3 syntax “c”'],
      ['- a\nb: c', '2:1 syntax “b”'],
      ['a: b\x07', '1:5 syntax “\x07”'],
      ['%YAML 1.2\n---\na: 1', '1:1 syntax “%YAML 1.2”', '2:1 separator “---”'],
      ['a: {{ .x }}', '1:5 json-value “{ .x }”'],
      ['a: *b', '1:4 alias “*b”'],
      ['a: &b [*b]', '1:8 alias “*b”'],
      ['a: 1\nb: 2\na: 3', '3:1 duplicate-key “a”'],
      ['a: &x {b: 1}\nc: {<<: *x, b: 2}', '2:13 merge-key “b”'],
      ['a: &x {b: 1}\nc: {b: 2, <<: *x}', '2:15 merge-key “*x”'],
      ['<<: 1', '1:5 merge-key “1”'],
      ['a: .inf', '1:4 json-value “.inf”'],
      ['a:\n  {b: c}: d\n  ~: e', '2:3 json-value “{b: c}”', '3:3 json-value “~”'],
      ['a: !!int b\nc: !e!f g', '1:4 tag “!!int”', '2:4 tag “!e!f”'],
    ]);
  });

  test('reading goes on behind them, in the document and in those after it', () => {
    const text = 'a:\n  b: "\\d"\n  c: 1\n  d: @e\n  f:\n    - x: y: z\n      g: 2\n---\nh: 3\n---\ni: [\n---\nj: 4';
    assert.deepEqual(documents(text), ['{"a":{"c":1,"f":[{"g":2}]}}', '{"h":3}', 'nothing', '{"j":4}']);
    assert.deepEqual(findings(text), [
      '2:7 syntax “\\d”', '4:6 syntax “@”', '6:11 syntax “:”', '11:4 syntax “[”',
    ]);
    assert.deepEqual(readYaml(text).documents.map(({ broken }) => broken), [true, false, true, false]);
  });

  test('places behind a repaired fault are those of the whole text', () => {
    const text = 'a: 1\n---\nb: @\nc: &x d\ne: [*x]';
    const { root } = readYaml(text).documents[1]!;
    assert.deepEqual(places(text, root!).slice(1), ['c', 'd', 'e', '[*x]', '*x']);
  });

  test('what it was meant to be is offered where that is plain', () => {
    const fixed = (text: string): string => {
      const edits = readYaml(text).findings.find(({ finding }) => finding.fix)?.finding.fix?.edits ?? [];
      return edits.toReversed().reduce((now, { range, insert }) => now.slice(0, range.from) + insert + now.slice(range.to), text);
    };
    const table: readonly (readonly [string, string])[] = [
      ['a:\n\t\tb: 1', 'a:\n    b: 1'],
      ['a:b\nc: d', 'a: b\nc: d'],
      ['a: b: c # d', 'a: "b: c" # d'],
      ['a: @b', 'a: "@b"'],
      ['a: "\\d"', 'a: "\\\\d"'],
      ['%YAML 1.2\n---\na: 1', '---\na: 1'],
      ['on: 1', '"on": 1'],
    ];
    for (const [text, mended] of table) {
      assert.equal(fixed(text), mended);
      assert.deepEqual(findings(mended), [], mended);
    }
  });

  test('every message is there in both languages, and quotes no more than a line', () => {
    const text = `a: "${'x'.repeat(1000)}" ${'y'.repeat(1000)}\nb: ${'z'.repeat(500)}: c`;
    for (const { finding } of readYaml(text).findings) {
      for (const message of Object.values(finding.message)) assert.ok(message.length > 10 && message.length < 300, message);
    }
  });
});

describe('hostile texts', () => {
  const only = (text: string): string => [...new Set(readYaml(text).findings.map(({ rule }) => rule.id))].join();

  test('an alias bomb is refused where go-yaml gives up, not written out', () => {
    const bomb = Array.from({ length: 40 }, (_, level) => `l${level}: &l${level} [${Array(9).fill(level ? `*l${level - 1}` : 'x').join(', ')}]`);
    assert.equal(only(bomb.join('\n')), 'kubernetes/yaml-alias');
  });

  test('ten thousand levels are read, one more is refused; over a thousand are not checked', () => {
    const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;
    assert.equal(only(nested(999)), '');
    assert.equal(only(nested(10_000)), 'kubernetes/yaml-not-checked');
    assert.equal(only(nested(10_001)), 'kubernetes/yaml-syntax');
    assert.equal(only(`a: ${'- '.repeat(10_001)}`), 'kubernetes/yaml-syntax');
  });

  test('aliases that nest inside each other count as levels', () => {
    const chain = Array.from({ length: 40 }, (_, at) => `a${at}: &a${at} ${'['.repeat(30)}${at ? `*a${at - 1}` : 'x'}${']'.repeat(30)}`);
    assert.equal(only(chain.join('\n')), 'kubernetes/yaml-not-checked');
  });

  test('a document larger than a request and a text larger than can be waited for say so', () => {
    assert.equal(only(`a: ${'x'.repeat(3 * 1024 * 1024)}`), 'kubernetes/yaml-not-checked');
    assert.equal(only(`a: ${'x'.repeat(1024 * 1024)}\n---\n`.repeat(7)), 'kubernetes/yaml-not-checked');
  });

  test('lone surrogates are kept as they are', () => {
    assert.deepEqual(documents('a: \ud800x'), ['{"a":"\\ud800x"}']);
  });
});
