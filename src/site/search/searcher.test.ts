import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../engine/localized.ts';
import { startStaticServer } from '../static-server.ts';
import type { SearchFiles } from './engine.ts';
import type { Entry } from './entry.ts';
import type { PagefindModule } from './pagefind.ts';
import { Searcher } from './searcher.ts';
import { writeIndex } from './write-index.ts';

const entry = (address: string, title: string, text: string, more: Partial<Entry> = {}): Entry => ({
  address, title, text, language: address.startsWith('/zh/') ? 'zh' : 'en', kind: 'topic', trail: ['Chapter'], names: [], ...more,
});
const rule: Partial<Entry> = { kind: 'rule', names: ['k/hpa-bounds', 'hpa-bounds'], paths: ['spec.behavior.scaleUp'] };
const site = mkdtempSync(join(tmpdir(), 'speclens-search-'));
const places = await writeIndex(site, {
  entries: [
    entry('/policies/', 'Admission policies', 'A policy refuses a request. ValidatingAdmissionPolicy holds CEL.'),
    entry('/zh/policies/', '准入策略', '策略拒绝请求。ValidatingAdmissionPolicy 里写 CEL。'),
    entry('/scaling/', 'Scaling', 'An autoscaler may scale to zero. The policy of scaling is behavior.scaleDown.policies.'),
    entry('/zh/scaling/', '伸缩', '自动扩缩器可以缩到零。准备入库的策略。'),
    entry('/rules/k/hpa-bounds/', 'Bounds are sound', 'Bounds.', rule),
    entry('/zh/rules/k/hpa-bounds/', '上下限合理', '上下限。', rule),
    entry('/zh/only/', '只有中文', '这一页没有英文。'),
    entry('/empty/', 'A heading without text', ''),
  ],
  terms: [['admission policy', '准入策略', 'VAP'], ['scaling', '伸缩', 'elasticity']],
  messages: [{ text: 'Invalid value must be greater than or equal to minReplicas', kinds: ['HorizontalPodAutoscaler'], rules: ['k/hpa-bounds'], fields: { 'spec.maxReplicas': ['k/hpa-bounds'] } }],
});
const server = await startStaticServer({ folder: site });
after(async () => {
  await server.close();
  rmSync(site, { recursive: true });
});

const folder = `${server.address}/search/`;
const files: SearchFiles = {
  folder,
  build: 'test',
  pagefind: () => import(pathToFileURL(join(site, 'search/pagefind.js')).href) as Promise<PagefindModule>,
  json: async (name) => (await fetch(folder + name)).json(),
};
const searcher = (language: Language = 'en') => new Searcher(files, language);
const addresses = async (text: string, language: Language = 'en') => (await searcher(language).search(text)).results.map(({ address }) => address);

test('both languages of a place are one record, and a place without text is one too', () => {
  assert.equal(places, 5);
  assert.equal(readdirSync(join(site, 'search/fragment')).length, 5);
});

test('of Pagefind only what search uses is written', () => {
  assert.ok(existsSync(join(site, 'search/wasm.en.wasm')));
  for (const name of ['pagefind-worker.js', 'pagefind-ui.js', 'wasm.unknown.pagefind', 'wasm.en.pagefind']) assert.ok(!existsSync(join(site, 'search', name)), name);
});

test('the exact title comes first', async () => {
  assert.equal((await addresses('scaling'))[0], '/scaling/');
  assert.equal((await addresses('准入策略', 'zh'))[0], '/zh/policies/');
});

test('what is asked in one language answers in the other, the reader’s own first', async () => {
  assert.deepEqual(await addresses('缩到零'), ['/scaling/', '/zh/scaling/']);
  assert.deepEqual(await addresses('scale to zero', 'zh'), ['/zh/scaling/', '/scaling/']);
});

test('a place that only one language has is shown in that', async () => {
  assert.deepEqual(await addresses('只有中文'), ['/zh/only/']);
});

test('other names of a term lead to what bears it in its title', async () => {
  assert.equal((await addresses('VAP'))[0], '/policies/');
  assert.equal((await addresses('elasticity', 'zh'))[0], '/zh/scaling/');
});

test('Chinese is found as it stands: pairs in another order are not the word', async () => {
  const [first] = await addresses('准入', 'zh');
  assert.equal(first, '/zh/policies/');
  assert.ok(!(await addresses('准入', 'zh')).includes('/zh/scaling/'));
});

test('rule ids are found with and without the validator', async () => {
  assert.equal((await addresses('k/hpa-bounds'))[0], '/rules/k/hpa-bounds/');
  assert.equal((await addresses('hpa-bounds', 'zh'))[0], '/zh/rules/k/hpa-bounds/');
});

test('a field path is found as it is typed, by its last field, and in parts', async () => {
  assert.equal((await addresses('spec.behavior.scaleUp'))[0], '/rules/k/hpa-bounds/');
  assert.equal((await addresses('scaleUp'))[0], '/rules/k/hpa-bounds/');
  assert.equal((await addresses('behavior.scaleDown.policies'))[0], '/scaling/');
  assert.equal((await addresses('validating admission policy'))[0], '/policies/');
});

test('a word that is still being typed is found and not corrected', async () => {
  const { results, corrected } = await searcher().search('autosc');
  assert.equal(results[0]?.address, '/scaling/');
  assert.equal(corrected, undefined);
});

test('a misspelt word is corrected, and the answer says to what', async () => {
  const { results, corrected } = await searcher().search('scaling autosclaer');
  assert.equal(corrected, undefined, 'a word that stands but once is no word to correct to');
  assert.equal(results[0]?.address, '/scaling/');
  assert.equal((await searcher().search('Admissoin')).corrected, 'admission');
});

test('a pasted message leads to the rule that explains it', async () => {
  const message = 'The HorizontalPodAutoscaler "a" is invalid: spec.maxReplicas: Invalid value: 0: must be greater than or equal to minReplicas';
  assert.deepEqual(await addresses(message), ['/rules/k/hpa-bounds/', '/zh/rules/k/hpa-bounds/']);
});

test('a filter leaves one language and one kind', async () => {
  const { results } = await searcher().search('bounds', { language: 'zh', kind: 'rule' });
  assert.deepEqual(results.map(({ address }) => address), ['/zh/rules/k/hpa-bounds/']);
  assert.deepEqual((await searcher().search('bounds', { kind: 'term' })).results, []);
});

test('what is nowhere gives nothing, and names of objects are no words', async () => {
  for (const text of ['qqqq', '', '…', '__proto__', 'constructor', 'toString', '"', '" "', '不存在', '‖', '\u2060']) {
    assert.deepEqual((await searcher().search(text)).results, [], text);
  }
});

test('an excerpt is in the language of its place, marks what was found, and reads as the text does', async () => {
  const { results } = await searcher('zh').search('准入策略');
  assert.equal(results[0]!.excerpt.map(({ text }) => text).join(''), '策略拒绝请求。ValidatingAdmissionPolicy 里写 CEL。');
  const { results: [scaling] } = await searcher().search('scaling policy');
  assert.deepEqual(scaling!.excerpt.filter(({ marked }) => marked).map(({ text }) => text), ['scale', 'policy', 'scaling', 'behavior.scaleDown.policies']);
});

test('a file that failed is asked for again', async () => {
  let failures = 1;
  const one = new Searcher({ ...files, pagefind: () => (failures-- > 0 ? Promise.reject(new Error('offline')) : files.pagefind()) }, 'en');
  await assert.rejects(one.search('scaling'));
  assert.equal((await one.search('scaling')).results[0]?.address, '/scaling/');
});
