import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cut, uncut, uncutWords } from './cut.ts';

test('Chinese becomes overlapping pairs, beside Latin words and marks', () => {
  assert.equal(cut('准入策略'), '准入 入策 策略');
  assert.equal(cut('用 CEL 写准入，别写错'), '用 CEL 写准 准入 ， 别写 写错');
  assert.equal(cut('spec.behavior 与“策略”'), 'spec.behavior 与 “ 策略 ”');
});

test('cut text reads as it was, spaces as they were', () => {
  for (const text of ['准入策略（CEL）', '没有space也行', '策略 略去', '“HPA” scales', 'a（b）c', '1.30 到 1.37，变了什么', '网站 › 规则', '— a —']) {
    assert.equal(uncut(cut(text)), text);
  }
});

test('whatever the text, cut and put together it is the same but for its white space', () => {
  const words = fc.array(fc.constantFrom('准', '入', '准入', 'CEL', 'a.b', '，', '。', '“', '”', '（', '…', '—', '·', ' ', '  ', '\n', 'é', '𠮷', '🎈'));
  fc.assert(fc.property(words, (parts) => {
    const text = parts.join('');
    assert.equal(uncut(cut(text)), text.replaceAll(/\s+/g, ' ').trim());
  }));
});

test('a pair that was found is marked in the run, and nothing beside it', () => {
  const words = cut('写准入策略').split(' ');
  assert.deepEqual(uncutWords(words, (at) => words[at] === '准入'), [
    { text: '写', marked: false }, { text: '准入', marked: true }, { text: '策略', marked: false },
  ]);
  assert.deepEqual(uncutWords(cut('scale to zero').split(' '), (at) => at !== 1).map(({ marked }) => marked), [true, false, true]);
});
