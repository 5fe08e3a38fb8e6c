import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../engine/localized.ts';
import type { Entry } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { Searcher } from './searcher.ts';
import { indexFiles } from './write-index.ts';

const entry = (address: string, title: string, text: string, more: Partial<Entry> = {}): Entry => ({
  address, title, text, language: address.startsWith('/zh/') ? 'zh' : 'en', kind: 'topic', trail: [], names: [], ...more,
});
const entries = [
  entry('/policies/', 'Admission policies', 'A policy refuses a request. ValidatingAdmissionPolicy holds CEL.'),
  entry('/zh/policies/', '准入策略', '策略拒绝请求。ValidatingAdmissionPolicy 里写 CEL。'),
  entry('/scaling/', 'Scaling', 'An autoscaler may scale to zero. The policy of scaling is behavior.scaleDown.policies.'),
  entry('/zh/scaling/', '伸缩', '自动扩缩器可以缩到零。准备入库的策略。'),
  entry('/rules/k/hpa-bounds/', 'Bounds are sound', 'Bounds.', { kind: 'rule', names: ['k/hpa-bounds', 'hpa-bounds'] }),
  entry('/zh/rules/k/hpa-bounds/', '上下限合理', '上下限。', { kind: 'rule', names: ['k/hpa-bounds', 'hpa-bounds'] }),
];
const files = indexFiles({
  entries,
  terms: [['admission policy', '准入策略', 'VAP'], ['scale to zero', '缩到零']],
  messages: [{ text: 'Invalid value must be greater than or equal to minReplicas', kinds: ['HorizontalPodAutoscaler'], rules: ['k/hpa-bounds'], fields: { 'spec.maxReplicas': ['k/hpa-bounds'] } }],
});
const searcher = (language: Language, asked: string[] = []) => new Searcher(async (path) => {
  asked.push(path);
  return JSON.parse(files.get(path)!) as unknown;
}, language);
const addresses = async (text: string, language: Language = 'en') => (await searcher(language).search(text)).results.map(({ address }) => address);

test('the exact title comes first', async () => {
  assert.equal((await addresses('scaling'))[0], '/scaling/');
  assert.equal((await addresses('准入策略', 'zh'))[0], '/zh/policies/');
});

test('a term is found by its name in the other language, in the reader’s own first', async () => {
  assert.deepEqual((await addresses('缩到零')).slice(0, 1), ['/scaling/']);
  assert.equal((await addresses('scale to zero', 'zh'))[0], '/zh/scaling/');
});

test('Chinese as it stands comes before its parts', async () => {
  const found = await addresses('准入策略', 'zh');
  assert.ok(!found.includes('/zh/scaling/') || found.indexOf('/zh/policies/') < found.indexOf('/zh/scaling/'));
});

test('rule ids are found with and without the validator', async () => {
  assert.equal((await addresses('k/hpa-bounds'))[0], '/rules/k/hpa-bounds/');
  assert.equal((await addresses('hpa-bounds', 'zh'))[0], '/zh/rules/k/hpa-bounds/');
});

test('a field path is found as it is typed, and its parts in another case', async () => {
  assert.equal((await addresses('spec.behavior.scaleDown.policies'))[0], '/scaling/');
  assert.equal((await addresses('validating admission policy'))[0], '/policies/');
});

test('a word that is still being typed is found', async () => {
  assert.equal((await addresses('autosc'))[0], '/scaling/');
});

test('a pasted message leads to the rule that explains it', async () => {
  const message = 'The HorizontalPodAutoscaler "a" is invalid: spec.maxReplicas: Invalid value: 0: must be greater than or equal to minReplicas';
  assert.equal((await addresses(message))[0], '/rules/k/hpa-bounds/');
});

test('a filter leaves one language and one kind', async () => {
  const { results } = await searcher('en').search('bounds', { language: 'zh', kind: 'rule' });
  assert.deepEqual(results.map(({ address }) => address), ['/zh/rules/k/hpa-bounds/']);
});

test('what is nowhere gives nothing, and names of objects are no words', async () => {
  for (const text of ['qqqq', '', '…', '__proto__', 'constructor', 'toString', '"', '不存在']) {
    assert.deepEqual((await searcher('en').search(text)).results, [], text);
  }
});

test('a search loads only what it needs, and once', async () => {
  const asked: string[] = [];
  const one = searcher('en', asked);
  await one.search('scaling');
  await one.search('scaling');
  assert.equal(new Set(asked).size, asked.length);
  assert.ok(!asked.some((path) => path.includes('messages') || path.includes('vocabulary')), asked.join());
});

test('a file that failed is asked for again', async () => {
  let failures = 1;
  const one = new Searcher(async (path) => {
    if (failures-- > 0) throw new Error('offline');
    return JSON.parse(files.get(path)!) as unknown;
  }, 'en');
  await assert.rejects(one.search('scaling'));
  assert.equal((await one.search('scaling')).results[0]?.address, '/scaling/');
});

test('an excerpt marks what was looked for and keeps the text', async () => {
  const { query, results } = await searcher('en').search('policy');
  const pieces = excerpt(results[0]!.text, query);
  assert.ok(pieces.some(({ text, marked }) => marked && text === 'policy'));
  assert.equal(pieces.map(({ text }) => text).join(''), results[0]!.text);
});
