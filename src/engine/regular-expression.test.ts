import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { compilePattern, loadRegularExpressions } from './regular-expression.ts';

function problemOf(source: string): string | undefined {
  const pattern = compilePattern(source);
  return 'problem' in pattern ? pattern.problem.en : undefined;
}

describe('patterns are Go\'s', () => {
  beforeEach(loadRegularExpressions);

  test('what RE2 lacks is called by its name', () => {
    assert.match(problemOf('^(?!x)')!, /^RE2 has no look-ahead/);
    assert.match(problemOf('(?<=x)y')!, /^RE2 has no look-behind/);
    assert.match(problemOf('(a)\\1')!, /^RE2 has no back-references/);
    assert.match(problemOf('(?>a)')!, /^RE2 has no atomic groups/);
    assert.match(problemOf('a++')!, /^RE2 has no possessive quantifiers/);
    assert.match(problemOf('\\u4E2D')!, /code point/);
    assert.match(problemOf('[')!, /missing closing/);
  });

  test('a pattern may match anywhere, and $ is the end of the text', () => {
    const pattern = compilePattern('b$');
    assert.ok('test' in pattern);
    assert.equal(pattern.test('ab'), true);
    assert.equal(pattern.test('ab\n'), false);
  });

  test('a pattern that makes others backtrack for ever just fails', () => {
    const pattern = compilePattern('^(a+)+$');
    assert.ok('test' in pattern);
    assert.equal(pattern.test(`${'a'.repeat(100_000)}b`), false);
  });

  test('what all patterns of a text take to compile is bounded, and begins afresh with the next', async () => {
    const many = Array.from({ length: 400 }, (_, at) => `(x{1,90}){1,10}${at}`);
    assert.ok(many.map(compilePattern).some((pattern) => 'unchecked' in pattern));
    await loadRegularExpressions();
    assert.ok('test' in compilePattern('a-pattern-not-seen-before'));
  });
});
