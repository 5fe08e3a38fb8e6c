import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHeadingId, readOutline } from './page-outline.ts';

const text = `---
title: T
---

## First \`code\` {/*first*/}

See [](rule:kubernetes/x) and [that](https://example.com/).

<Trap>
In a trap: [](source:a)

<Example file="a.yaml" title="A" />
</Trap>

<Checklist rules={["a/b"]} />

\`\`\`yaml
a: 1
\`\`\`
`;

test('headings keep id, words and line', () => {
  assert.deepEqual(readOutline(text).headings, [{ depth: 2, id: 'first', text: 'First code', line: 5 }]);
});

test('references are found wherever they stand, links to elsewhere are not', () => {
  assert.deepEqual(readOutline(text).references, [
    { reference: { kind: 'rule', target: 'kubernetes/x' }, line: 7 },
    { reference: { kind: 'source', target: 'a' }, line: 10 },
  ]);
});

test('components keep their attributes, nested ones too', () => {
  assert.deepEqual(readOutline(text).components, [
    { name: 'Trap', attributes: {}, line: 9 },
    { name: 'Example', attributes: { file: 'a.yaml', title: 'A' }, line: 12 },
    { name: 'Checklist', attributes: { rules: '["a/b"]' }, line: 15 },
  ]);
});

test('code blocks keep language and line', () => {
  assert.deepEqual(readOutline(text).fences, [{ language: 'yaml', text: 'a: 1', line: 17 }]);
});

test('only a comment that is an id is an id', () => {
  assert.equal(parseHeadingId('/* gc */'), 'gc');
  assert.equal(parseHeadingId('/* Not an id */'), undefined);
  assert.equal(parseHeadingId('gc'), undefined);
});
