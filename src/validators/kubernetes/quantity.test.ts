import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuantity } from './quantity.ts';

const one = 10n ** 9n;

test('a quantity keeps its exact value', () => {
  assert.equal(parseQuantity('1'), one);
  assert.equal(parseQuantity('500m'), one / 2n);
  assert.equal(parseQuantity('0.1'), one / 10n);
  assert.equal(parseQuantity('.5'), one / 2n);
  assert.equal(parseQuantity('1.'), one);
  assert.equal(parseQuantity('1.5Gi'), 1_610_612_736n * one);
  assert.equal(parseQuantity('1e3'), 1000n * one);
  assert.equal(parseQuantity('1E'), 10n ** 18n * one);
  assert.equal(parseQuantity('-2k'), -2000n * one);
});

test('what is smaller than a billionth is rounded up', () => {
  assert.equal(parseQuantity('0.1n'), 1n);
  assert.equal(parseQuantity('-0.1n'), -1n);
  assert.equal(parseQuantity('0n'), 0n);
});

test('text that is no quantity has no value', () => {
  for (const text of ['', '.', 'Gi', '1 Gi', '1KI', '1ki', '1gi', '1e', 'e3', '--1', '1e999999999']) {
    assert.equal(parseQuantity(text), undefined, text);
  }
});
