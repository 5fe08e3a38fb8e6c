import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { headingIds, permanentLinks } from './heading-plugins.ts';
import { tableAnchors } from './table-anchors.ts';
import { tables } from './table-plugin.ts';

const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';

/** Ids and names of the permanent links of tables. */
function tablesOf(text: string, language: string): { ids: string[]; names: string[] } {
  const result = mdxToJs(text, {
    mdastPlugins: [headingIds],
    hastPlugins: [permanentLinks, tables, tableAnchors],
    fileURL: pathToFileURL(resolve(`content/chapters/demo/one/${language}.mdx`)),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  assert.ok(!(result instanceof Promise));
  return {
    ids: [...result.code.matchAll(/id: "(table-[^"]+)"/g)].map((match) => match[1]!),
    names: [...result.code.matchAll(/"aria-label": "([^"]*(?:Table|表格)[^"]*)"/g)].map((match) => match[1]!),
  };
}

test('a table is named after its heading, from the second on with a number, the same in both languages', () => {
  const english = tablesOf(`${table}\n## Fields {/*fields*/}\n\n${table}\ntext\n\n${table}\n### Limits {/*limits*/}\n\n${table}`, 'en');
  const chinese = tablesOf(`${table}\n## 字段 {/*fields*/}\n\n${table}\n文字\n\n${table}\n### 限制 {/*limits*/}\n\n${table}`, 'zh');
  assert.deepEqual(english.ids, ['table-top', 'table-fields', 'table-fields-2', 'table-limits']);
  assert.deepEqual(chinese.ids, english.ids);
  assert.deepEqual(english.names.slice(1, 3), ['Permanent link: Table in Fields', 'Permanent link: Table in Fields (2)']);
  assert.equal(chinese.names[1], '固定链接：字段 · 表格');
});
