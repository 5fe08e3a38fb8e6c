import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import { splitAtFindings, verdictOf } from './specimen.ts';

const found = (from: number, to: number, severity: Severity = 'error'): Diagnostic => ({
  range: { from, to }, severity, rule: 'a/b', message: { en: '', zh: '' },
});

test('the worst finding decides the verdict', () => {
  assert.equal(verdictOf([]), 'accepted');
  assert.equal(verdictOf([found(0, 1, 'hint'), found(0, 1, 'warning')]), 'warning');
  assert.equal(verdictOf([found(0, 1, 'warning'), found(0, 1)]), 'error');
  assert.equal(verdictOf([{ ...found(0, 1, 'hint'), unchecked: true }]), 'unchecked');
});

test('a token is cut where a finding begins and ends', () => {
  const pieces = splitAtFindings({ text: 'abcdef', from: 10, className: 'c' }, [found(12, 14)]);
  assert.deepEqual(pieces.map(({ text, severity }) => [text, severity]), [['ab', undefined], ['cd', 'error'], ['ef', undefined]]);
});

test('where findings overlap, the worse one shows', () => {
  const pieces = splitAtFindings({ text: 'abcd', from: 0, className: undefined }, [found(0, 3, 'hint'), found(2, 4)]);
  assert.deepEqual(pieces.map(({ text, severity }) => [text, severity]), [['ab', 'hint'], ['c', 'error'], ['d', 'error']]);
});

test('an empty range marks nothing', () => {
  assert.deepEqual(splitAtFindings({ text: 'ab', from: 0, className: undefined }, [found(1, 1)]).map(({ severity }) => severity), [undefined, undefined]);
});
