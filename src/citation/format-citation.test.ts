import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, type Citation } from './citation.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { citationFormats, citationKey, escapeTex, formatCitation } from './format-citation.ts';

const english: Citation = {
  title: 'RuntimeClass',
  section: 'Overhead',
  language: 'en',
  address: 'https://speclens.example/kubernetes/runtimeclass/#overhead',
  version: { build: '0.1.0+eb1c4dd12a', date: '2026-11-21' },
  read: '2026-12-01',
};
const chinese: Citation = { ...english, section: '开销', language: 'zh', address: 'https://speclens.example/zh/kubernetes/runtimeclass/#overhead' };

test('plain text names section, page, build, both dates and the address', () => {
  assert.equal(
    formatCitation(english, 'text'),
    'Speclens: “Overhead”, in “RuntimeClass”. Build 0.1.0+eb1c4dd12a, 2026-11-21. https://speclens.example/kubernetes/runtimeclass/#overhead (read 2026-12-01).',
  );
});

test('plain text of a Chinese page is Chinese, with the marks that Chinese uses', () => {
  assert.equal(
    formatCitation(chinese, 'text'),
    'Speclens：《RuntimeClass》，“开销”。版本 0.1.0+eb1c4dd12a，2026-11-21。https://speclens.example/zh/kubernetes/runtimeclass/#overhead（查阅于 2026-12-01）。',
  );
});

test('Markdown links the title, whose brackets and asterisks stand for themselves', () => {
  const cited = formatCitation({ ...english, section: 'a[0] *and* `x_y` <b>' }, 'markdown');
  assert.equal(cited.split('](')[0], '[RuntimeClass § a\\[0\\] \\*and\\* \\`x\\_y\\` \\<b\\>');
  assert.match(cited, /\]\(<https:\/\/speclens\.example\/kubernetes\/runtimeclass\/#overhead>\), Speclens, build 0\.1\.0\+eb1c4dd12a, 2026-11-21, read 2026-12-01$/);
});

test('BibTeX is one entry with a key made from the address', () => {
  assert.equal(
    formatCitation(chinese, 'bibtex'),
    `@misc{speclens-zh-kubernetes-runtimeclass-overhead,
  author = {{Speclens}},
  title = {{RuntimeClass § 开销}},
  year = {2026},
  month = nov,
  version = {0.1.0+eb1c4dd12a},
  note = {Build 0.1.0+eb1c4dd12a, 2026-11-21; read 2026-12-01},
  url = {https://speclens.example/zh/kubernetes/runtimeclass/#overhead},
  urldate = {2026-12-01},
  language = {chinese},
}`,
  );
});

test('BibTeX keeps its braces balanced and leaves no command to TeX, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\\', '{', '}', '$', '&', '%', '#', '_', '~', '^', '<', '>', '|', 'a', '中') }), (title) => {
      const escaped = escapeTex(title);
      assert.equal(escaped.split('{').length, escaped.split('}').length);
      assert.doesNotMatch(escaped, /(?<!\\)[$&%#_]|[~^<>|]/);
    }),
  );
});

test('CSL-JSON is a list of one web page with dates as numbers', () => {
  assert.deepEqual(JSON.parse(formatCitation(chinese, 'csl-json')), [
    {
      id: 'speclens-zh-kubernetes-runtimeclass-overhead',
      type: 'webpage',
      title: 'RuntimeClass § 开销',
      'container-title': 'Speclens',
      author: [{ literal: 'Speclens' }],
      section: '开销',
      version: '0.1.0+eb1c4dd12a',
      issued: { 'date-parts': [[2026, 11, 21]] },
      accessed: { 'date-parts': [[2026, 12, 1]] },
      URL: 'https://speclens.example/zh/kubernetes/runtimeclass/#overhead',
      language: 'zh-Hans',
    },
  ]);
});

test('without a known version no format claims one', () => {
  const { version: _, ...unversioned } = english;
  for (const format of citationFormats) assert.doesNotMatch(formatCitation(unversioned, format), /uild|undefined|issued|year/);
});

test('the key tells pages, anchors and languages apart', () => {
  assert.equal(citationKey('https://a.example/docs/kubernetes/releases/#v1-30'), 'speclens-docs-kubernetes-releases-v1-30');
  // Which part of a matrix's address is the row and which the column stays to be seen.
  assert.equal(citationKey('https://a.example/x/#table-y--a-b--c'), 'speclens-x-table-y--a-b--c');
  assert.equal(citationKey('https://a.example/'), 'speclens');
});

test('escaped Markdown has no bare mark left', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.doesNotMatch(escapeMarkdown(text).replaceAll(/\\[\\`*_[\]<>|~&#+\-.)]/g, ''), /[\\`*_[\]<>|~&\n]/);
    }),
  );
  assert.equal(escapeMarkdown('1. not a list'), '1\\. not a list');
});

test('a day is the reader’s own', () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});
