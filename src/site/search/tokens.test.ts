import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stem, tokenize, wholeName, written } from './tokens.ts';

const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

test('a camel-case name is one word and its parts in a row', () => {
  assert.deepEqual(tokenize('scaleDown').map(({ text, at }) => [text, at]), [['scaledown', 0], ['scal', 0], ['down', 1]]);
  assert.deepEqual(written(tokenize('scaleDown.policies')).map(({ text, at }) => [text, at]), [['scaledown', 0], ['policy', 2]]);
});

test('Chinese gives overlapping pairs, beside Latin words without spaces too', () => {
  assert.deepEqual(texts('准入策略'), ['准入', '入策', '策略']);
  assert.deepEqual(texts('用CEL写准入'), ['cel', '写准', '准入']);
});

test('a patch version is found by its minor', () => {
  assert.deepEqual(texts('v1.37.1'), ['1.37.1', '1.37']);
});

test('idle words leave their place, so that phrases stay phrases', () => {
  assert.deepEqual(tokenize('scale to zero').map(({ text, at }) => [text, at]), [['scal', 0], ['zero', 2]]);
});

test('forms of an English word are one word', () => {
  for (const forms of [['scale', 'scales', 'scaled', 'scaling'], ['policy', 'policies'], ['stop', 'stopped', 'stopping'], ['class', 'classes']]) {
    assert.equal(new Set(forms.map(stem)).size, 1, forms.join(', '));
  }
});

test('whole names are compared without case, width, quotes and what parts their words', () => {
  assert.equal(wholeName('runtime-class'), wholeName('Runtime Class'));
  assert.equal(wholeName('“ＡＰＩ  组”'), wholeName('api组'));
});

test('every token stands where it says', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    for (const { text: word, from, to } of tokenize(text)) {
      assert.ok(word.length > 0 && from >= 0 && from < to && to <= text.length);
    }
  }));
});
