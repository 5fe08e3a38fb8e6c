import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Range } from '../../../engine/range.ts';
import type { SourceNode } from '../../../engine/source-tree.ts';
import { readYaml } from './read.ts';

const sample = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: &labels {app: "web", tier: 'front'}}
spec:
  replicas: 3 # three
  template:
    metadata:
      labels:
        <<: *labels
        more: yes
    spec:
      containers:
      - name: web
        args: [--port=8080, "a\\tb"]
        command:
          - |-
            echo hello
             done
          - >
            folded
            text
---
{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"a": "\\u0041", "b": null}}
--- # comment
? key
: !!str 12
`;

const pieces = ['\t', '\n', '\r\n', ' ', '  ', '- ', ': ', ':', '? ', '"', "'", '\\', '[', ']', '{', '}', ',', '#', '&a ', '*a', '!', '!!int ', '|', '>',
  '%', '@', '---', '\n---\n', '...', '<<: ', '\u0000', '\u2028', '\ufeff', '\ud800', '😀', '0x', '.inf', '{{', '~'];

/** The sample with a few stretches replaced by characters that mean something to YAML. */
const damaged = fc
  .array(fc.record({ at: fc.nat(sample.length), length: fc.nat(12), insert: fc.constantFrom('', ...pieces) }), { minLength: 1, maxLength: 6 })
  .map((edits) => edits.reduce((text, { at, length, insert }) => text.slice(0, at) + insert + text.slice(at + length), sample));

const confused = fc.array(fc.constantFrom('a', '1', ...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

const texts = fc.oneof(damaged, confused, fc.string({ unit: 'binary', maxLength: 60 }));

function assertInside(inner: Range, outer: Range, text: string): void {
  assert.ok(outer.from <= inner.from && inner.from <= inner.to && inner.to <= outer.to, `${JSON.stringify([inner, outer])} in ${JSON.stringify(text)}`);
}

/** Containers hold what is written in them; an alias and a merge bring what is written elsewhere. */
function assertNested(node: SourceNode, text: string): void {
  const isAlias = text[node.range.from] === '*';
  if (node.type === 'list') {
    for (const item of node.items) {
      if (!isAlias) assertInside(item.range, node.range, text);
      assertNested(item, text);
    }
  }
  if (node.type !== 'map') return;
  for (const { keyRange, value } of node.entries.values()) {
    const isMerged = keyRange.from < node.range.from || text.slice(node.range.from, keyRange.from).includes('<<');
    if (!isAlias && !isMerged) assertInside(keyRange, node.range, text);
    if (!isAlias && !isMerged) assertInside(value.range, node.range, text);
    assertNested(value, text);
  }
}

test('no text makes the reader throw, and every place it gives lies inside the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const whole = { from: 0, to: text.length };
      const { documents, findings } = readYaml(text);
      for (const { finding } of findings) {
        assertInside(finding.range, whole, text);
        for (const edit of finding.fix?.edits ?? []) assertInside(edit.range, whole, text);
        assert.ok(finding.message.en && finding.message.zh);
      }
      for (const { root, range } of documents) {
        assertInside(range, whole, text);
        if (!root) continue;
        assertInside(root.range, range, text);
        assertNested(root, text);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a broken document always comes with an error that says why', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { documents, findings } = readYaml(text);
      const isBroken = documents.some(({ broken }) => broken);
      assert.ok(!isBroken || findings.some(({ rule }) => rule.severity !== 'warning'), JSON.stringify(text));
    }),
    { numRuns: 2000 },
  );
});

test('documents behind a separator are read the same whatever stands before them', () => {
  const alone = 'kind: A\nlist: [1, {b: c}]\n';
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!/^\s*\{/.test(text) && !/^\ufeff?%/m.test(text));
      const { documents } = readYaml(`${text}\n---\n${alone}`);
      const last = documents.at(-1)!;
      assert.equal(last.broken, false);
      assert.ok(last.root?.type === 'map' && last.root.entries.size === 2);
    }),
    { numRuns: 1500 },
  );
});

test('repaired documents show the same faults wherever they stand', () => {
  fc.assert(
    fc.property(confused, (text) => {
      fc.pre(!text.includes('---') && !/^[%\s\ufeff]*[{%]/.test(text));
      const here = readYaml(text).findings.map(({ rule, finding }) => `${rule.id} ${finding.range.from}`);
      const before = 'a: 1\n---\n';
      const there = readYaml(before + text).findings.map(({ rule, finding }) => `${rule.id} ${finding.range.from - before.length}`);
      assert.deepEqual(there, here, JSON.stringify(text));
    }),
    { numRuns: 2000 },
  );
});
