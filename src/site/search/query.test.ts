import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsOf, readQuery, wordsOf } from './query.ts';

test('what is only a question is left out, in both languages', () => {
  assert.deepEqual(readQuery('how do I scale to zero').units, ['scale', 'zero']);
  assert.deepEqual(readQuery('HPA怎么缩到零').units, ['HPA', '缩到 到零']);
  assert.deepEqual(readQuery('什么是结构化schema').units, ['结构 构化', 'schema']);
});

test('a query of nothing but such words is looked for as it is', () => {
  assert.deepEqual(readQuery('what is it').units, ['what', 'is', 'it']);
});

test('identifiers stay whole, without indices, and have parts', () => {
  const { units, parts } = readQuery('spec.containers[0].resources.limits');
  assert.deepEqual(units, ['spec.containers.resources.limits']);
  assert.deepEqual(parts, ['containers', 'resources', 'limits']);
  assert.deepEqual(partsOf('podCIDRBlock'), ['pod', 'CIDR', 'Block']);
  assert.deepEqual(partsOf('1.37'), ['1.37']);
});

test('pairs of a Chinese run weigh together about as much as its words would', () => {
  assert.deepEqual(wordsOf(readQuery('准入策略')), [{ text: '准入', weight: 2 / 3 }, { text: '入策', weight: 2 / 3 }, { text: '策略', weight: 2 / 3 }]);
});

test('no query asks Pagefind for more than words: quotation marks and white space are none', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    for (const unit of readQuery(text).units) assert.match(unit, /^[^\s"]+(?: [^\s"]+)*$/);
  }));
});
