import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Citation } from '../citation/citation.ts';
import { addLine, changeLine, countVerdicts, emptySheet, limits, moveLine, removeLine, renameSheet, type Sheet, type SheetLine } from './sheet.ts';
import { readSheet, writeSheet } from './sheet-file.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { SheetStore, sheetKey, type SheetStorage } from './sheet-store.ts';

const citation: Citation = {
  title: 'RuntimeClass',
  section: 'Overhead',
  language: 'en',
  address: 'https://speclens.example/kubernetes/runtimeclass/#overhead',
  version: { build: '0.1.0+eb1c4dd12a', date: '2026-11-21' },
  read: '2026-12-01',
};
const section: Omit<SheetLine, 'id'> = { kind: 'section', citation, verdict: 'open', notes: '' };
const rule: Omit<SheetLine, 'id'> = {
  kind: 'rule',
  citation: { title: '未知字段', language: 'zh', address: 'https://speclens.example/zh/rules/kubernetes/unknown-field/', read: '2026-12-01' },
  verdict: 'not-met',
  notes: '还要改\n# 下一行',
};
const validation: Omit<SheetLine, 'id'> = {
  kind: 'validation',
  citation: { title: 'Validator', language: 'en', address: 'https://speclens.example/validate/', read: '2026-12-01' },
  verdict: 'met',
  notes: '',
  outcome: { verdict: 'refused', errors: 2, warnings: 1, hints: 0, validator: 'kubernetes', authority: 'kube-apiserver 1.37', rules: ['kubernetes/unknown-field'], sha256: 'a'.repeat(64), text: 'kind: Pod\n```\n' },
};
const full: Sheet = renameSheet([section, rule, validation].reduce((sheet, line) => addLine(sheet, line).sheet, emptySheet), 'Payment service');

test('a place stands in a sheet once', () => {
  const { sheet, added } = addLine(full, { ...section, verdict: 'met' });
  assert.equal(added, 'there-already');
  assert.equal(sheet, full);
});

test('an id that was freed is not given to two lines', () => {
  const again = addLine(removeLine(full, 'line-1'), section).sheet;
  assert.equal(new Set(again.lines.map(({ id }) => id)).size, 3);
});

test('a sheet takes no more lines than its limit', () => {
  let sheet = emptySheet;
  for (let index = 0; index < limits.lines; index++) {
    sheet = addLine(sheet, { ...section, citation: { ...citation, address: `https://a.example/#${index}` } }).sheet;
  }
  assert.equal(addLine(sheet, section).added, 'full');
});

test('lines move by one place and stop at the edges', () => {
  const ids = (sheet: Sheet) => sheet.lines.map(({ id }) => id);
  assert.deepEqual(ids(moveLine(full, 'line-1', 1)), ['line-2', 'line-1', 'line-3']);
  assert.equal(moveLine(full, 'line-1', -1), full);
  assert.equal(moveLine(full, 'line-3', 1), full);
});

test('changing a line leaves the others and keeps notes within bounds', () => {
  const changed = changeLine(full, 'line-1', { verdict: 'met', notes: 'x'.repeat(limits.notes + 1) });
  assert.equal(changed.lines[0]!.notes.length, limits.notes);
  assert.equal(changed.lines[1], full.lines[1]);
  assert.deepEqual(countVerdicts(changed), { open: 0, met: 2, 'not-met': 1, 'not-applicable': 0 });
});

test('what is written as JSON is read back the same', () => {
  assert.deepEqual(readSheet(writeSheet(full)), { sheet: full });
});

const hostile: readonly [what: string, change: (file: any) => void][] = [
  ['a script as address', (file) => (file.lines[0].citation.address = 'javascript:alert(1)')],
  ['a data address', (file) => (file.lines[0].citation.address = 'data:text/html,x')],
  ['a newer version', (file) => (file.version = 2)],
  ['another format', (file) => (file.format = 'sarif')],
  ['lines that are no list', (file) => (file.lines = {})],
  ['a line that is null', (file) => (file.lines[0] = null)],
  ['a verdict nobody knows', (file) => (file.lines[0].verdict = 'constructor')],
  ['notes that are an object', (file) => (file.lines[0].notes = {})],
  ['a date that is none', (file) => (file.lines[0].citation.read = '<b>')],
  ['a title beyond bounds', (file) => (file.title = 'x'.repeat(limits.title + 1))],
  ['too many lines', (file) => (file.lines = Array.from({ length: limits.lines + 1 }, () => file.lines[0]))],
  ['a digest that is none', (file) => (file.lines[2].outcome.sha256 = 'zz')],
  ['a negative count', (file) => (file.lines[2].outcome.errors = -1)],
];
for (const [what, change] of hostile) {
  test(`a file with ${what} is refused with a reason in both languages`, () => {
    const file = JSON.parse(writeSheet(full));
    change(file);
    const read = readSheet(JSON.stringify(file));
    assert.ok('problem' in read && read.problem.en && read.problem.zh);
  });
}

test('what a file has beyond the shape is left out, and ids that stand twice are given anew', () => {
  const file = JSON.parse(writeSheet(full));
  file.__proto__polluted = true;
  for (const line of file.lines) Object.assign(line, { id: 'same', onclick: 'alert(1)' });
  assert.deepEqual(readSheet(JSON.stringify(file)), { sheet: full });
});

test('no text makes the reader of sheets throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
    const read = readSheet(text);
    assert.ok('problem' in read || 'sheet' in read);
  }));
});

test('Markdown numbers the lines, each with verdict, notes and citation', () => {
  const markdown = sheetMarkdown(full, 'en');
  assert.match(markdown, /^# Payment service\n\nOpen: 1 · Met: 1 · Not met: 1\n\n1\. \*\*Open\*\*: RuntimeClass § Overhead\n\n {3}\[RuntimeClass § Overhead\]\(</);
  assert.match(markdown, /2\. \*\*Not met\*\*: 未知字段\n\n {3}> 还要改\n {3}> \\# 下一行\n\n {3}\[未知字段\]\(<https/);
  assert.match(markdown, /3\. \*\*Met\*\*: Validator\n\n {3}Refused by kube-apiserver 1\.37: 2 errors, 1 warning \(kubernetes\/unknown-field\)\n\n {3}SHA-256: `a{64}`\n\n {3}````yaml\n {3}kind: Pod\n {3}```\n {3}````/);
});

function memory(): SheetStorage & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

test('two tabs on one storage do not undo each other’s changes', () => {
  const storage = memory();
  const [one, two] = [new SheetStore(() => storage), new SheetStore(() => storage)];
  one.change((sheet) => addLine(sheet, section).sheet);
  two.change((sheet) => addLine(sheet, rule).sheet);
  one.change((sheet) => changeLine(sheet, 'line-1', { notes: 'mine' }));
  assert.deepEqual(two.read().sheet.lines.map(({ notes }) => notes), ['mine', rule.notes]);
});

test('what cannot be read is set aside, not lost', () => {
  const storage = memory();
  storage.setItem(sheetKey, '{broken');
  assert.deepEqual(new SheetStore(() => storage).read(), { sheet: emptySheet, unreadable: true });
  assert.ok([...storage.values.values()].includes('{broken'));
});

test('a browser that keeps nothing is told apart from one that does', () => {
  const refused = new SheetStore(() => {
    throw new Error('denied');
  });
  assert.deepEqual(refused.read(), { sheet: emptySheet, unreadable: false });
  assert.equal(refused.change((sheet) => renameSheet(sheet, 'x')), undefined);
});

test('a line keeps its id when another before it goes, so that a tab that shows it changes the right one', () => {
  const storage = memory();
  storage.setItem(sheetKey, writeSheet(removeLine(full, 'line-1')));
  const store = new SheetStore(() => storage);
  store.change((sheet) => changeLine(sheet, 'line-3', { notes: 'the third' }));
  assert.deepEqual(store.read().sheet.lines.map(({ notes }) => notes), [rule.notes, 'the third']);
});

test('an emptied sheet leaves nothing behind', () => {
  const storage = memory();
  const store = new SheetStore(() => storage);
  store.change((sheet) => addLine(sheet, section).sheet);
  store.change(() => emptySheet);
  assert.equal(storage.values.size, 0);
});
