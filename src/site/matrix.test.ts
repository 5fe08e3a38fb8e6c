import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { headingIds, permanentLinks } from './heading-plugins.ts';
import { tableAddresses } from './matrix.ts';
import { matrixCells, matrixIds } from './matrix-plugins.ts';
import { readOutline } from './page-outline.ts';
import { tableAnchors } from './table-anchors.ts';
import { tables } from './table-plugin.ts';

const plain = '| a | b |\n|---|---|\n| 1 | 2 |\n';
const english = `## The boundary {/*boundary*/}\n\n${plain}\ntext\n\n| Runtime | Kernel {/*kernel*/} | \`Sentry\` {/*sentry*/} |\n|---|---|---|\n| gVisor {/*gvisor*/} | none | yes |\n| runc {/*runc*/} | the host's | no |\n`;
const chinese = `## 边界 {/*boundary*/}\n\n${plain}\n文字\n\n| 运行时 | 内核 {/*kernel*/} | \`Sentry\` {/*sentry*/} |\n|---|---|---|\n| gVisor {/*gvisor*/} | 没有 | 有 |\n| runc {/*runc*/} | 宿主机的 | 没有 |\n`;

const addresses = ['table-boundary', 'table-boundary-2', 'table-boundary-2--gvisor', 'table-boundary-2--gvisor--kernel',
  'table-boundary-2--gvisor--sentry', 'table-boundary-2--runc', 'table-boundary-2--runc--kernel', 'table-boundary-2--runc--sentry'];

function codeOf(text: string, language: string): string {
  const result = mdxToJs(text, {
    mdastPlugins: [headingIds, matrixIds],
    hastPlugins: [permanentLinks, tables, tableAnchors, matrixCells],
    fileURL: pathToFileURL(resolve(`content/chapters/demo/one/${language}.mdx`)),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  assert.ok(!(result instanceof Promise));
  return result.code;
}

const found = (code: string, pattern: RegExp): string[] => [...code.matchAll(pattern)].map((match) => match[1]!);

test('each row and cell of a matrix has an address, the same in both languages; a plain table beside it has only its own', () => {
  for (const [text, language] of [[english, 'en'], [chinese, 'zh']] as const) {
    assert.deepEqual(found(codeOf(text, language), /id: "(table-[^"]+)"/g).sort(), addresses, language);
  }
});

test('the way to a cell is named after section, row and column, and the ids are no text', () => {
  const code = codeOf(english, 'en');
  assert.ok(found(code, /"aria-label": "([^"]+)"/g).includes('Permanent link: The boundary · gVisor · Sentry'));
  assert.doesNotMatch(code, /\/\*/);
  assert.ok(found(codeOf(chinese, 'zh'), /"aria-label": "([^"]+)"/g).includes('固定链接：边界 · runc · 内核'));
});

test('the head of a row is one to a screen reader', () => {
  assert.match(codeOf(english, 'en'), /_components\.th, \{\s*scope: "row",\s*id: "table-boundary-2--gvisor"/);
});

test('what a reference may lead to is what the page has', () => {
  const known = tableAddresses(readOutline(english));
  assert.deepEqual([...known.keys()].sort(), addresses);
  assert.equal(known.get('table-boundary-2--runc--kernel'), 'runc · Kernel');
});
