import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAs, type TextForm } from './check-lines.ts';

const found = (text: string, form: TextForm = 'auto') => checkAs(text, form, 14).map(({ rule, finding: { range } }) => `${text.slice(range.from, range.to)}: ${rule.id}`);

describe('lines of a server block', () => {
  it('are judged as such where the text begins with a plugin', () => {
    assert.deepEqual(found('cache 30 {\n success x\n}'), ['x: corefile/number', 'cache: corefile/bare-directive']);
    assert.deepEqual(found('cache 30 {\n success 100\n}'), ['cache: corefile/bare-directive']);
  });

  it('are no error where CoreDNS takes the text as a file', () => {
    assert.deepEqual(found('reload 1s'), ['reload: corefile/bare-directive']);
  });

  it('are read as the reader says', () => {
    assert.deepEqual(found('reload 1s', 'block'), ['1s: corefile/duration']);
    assert.deepEqual(found('cache 30 {\n success 100\n}', 'file'), ['success: corefile/unknown-plugin', 'cache: corefile/bare-directive']);
  });
});
