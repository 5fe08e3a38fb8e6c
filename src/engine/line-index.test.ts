import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from './line-index.ts';

test('lines end at LF, CR LF and a lone CR', () => {
  const lines = new LineIndex('a\nb\r\nc\rd');
  assert.deepEqual([0, 2, 5, 7].map((offset) => lines.position(offset).line), [1, 2, 3, 4]);
});

test('columns count UTF-16 code units from one', () => {
  assert.deepEqual(new LineIndex('a\n😀b').position(4), { line: 2, column: 3 });
});

test('a place outside the text is moved to its nearest end', () => {
  const lines = new LineIndex('ab\nc');
  assert.deepEqual(lines.position(-1), { line: 1, column: 1 });
  assert.deepEqual(lines.position(99), { line: 2, column: 2 });
  assert.equal(lines.lineStart(99), 4);
});

test('a position leads back to its offset', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') });
  fc.assert(fc.property(text, fc.nat(40), (value, place) => {
    const offset = Math.min(place, value.length);
    const lines = new LineIndex(value);
    const { line, column } = lines.position(offset);
    assert.equal(lines.lineStart(line) + column - 1, offset);
  }));
});
