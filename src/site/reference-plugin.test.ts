import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { markdownToHtml, mdxToJs } from 'satteri';
import { temporaryContent } from '../checks/temporary-content.ts';
import { citedSources } from './citation.ts';
import { headingIds, permanentLinks } from './heading-plugins.ts';
import { referencesIn } from './reference-plugin.ts';
import { readOutline } from './page-outline.ts';
import { tables } from './table-plugin.ts';

const files = {
  'content/sources/other.yaml':
    'title: Other\npublisher: Q\nversion: v2\ndate: 2026-01-01\nurl: https://example.com/v2\nread: 2026-11-21\n',
};

function code(context: TestContext, text: string, language = 'en'): string {
  const tree = temporaryContent(context, files);
  const result = mdxToJs(text, {
    mdastPlugins: [headingIds, referencesIn(() => tree)],
    hastPlugins: [permanentLinks, tables],
    fileURL: pathToFileURL(resolve(`content/chapters/demo/one/${language}.mdx`)),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  assert.ok(!(result instanceof Promise));
  return result.code;
}

test('the id in the comment becomes the id of the heading, with a permanent link', (context) => {
  const js = code(context, '## Garbage collection {/*gc*/}');
  assert.match(js, /id: "gc"/);
  assert.match(js, /href: "#gc"/);
  assert.match(js, /"aria-label": "Permanent link: Garbage collection"/);
  assert.doesNotMatch(js, /\/\*gc/);
});

test('a reference takes the language of its page and the title of its target', (context) => {
  assert.match(code(context, '[](chapter:demo/one#first)'), /href: "\/demo\/one\/#first"[^]*children: "First"/);
  assert.match(code(context, '[](chapter:demo/one#first)', 'zh'), /href: "\/zh\/demo\/one\/#first"[^]*children: "第一节"/);
});

test('a reference with words of its own keeps them', (context) => {
  assert.match(code(context, '[those](chapter:demo/one)'), /children: "those"/);
});

test('sources are numbered by their first citation, and noted in the margin once', (context) => {
  const text = 'A. [](source:spec)[](source:other) B. [](source:spec)';
  const js = code(context, text);
  assert.equal(js.match(/margin-note/g)?.length, 2);
  assert.equal(js.match(/href: "#source-spec"/g)?.length, 2);
  assert.match(js, /id: "cite-spec"/);
  assert.deepEqual(citedSources(readOutline(text)), ['spec', 'other']);
});

test('a source cited in a table first is noted where the text cites it', (context) => {
  const js = code(context, '| a |\n|---|\n| b [](source:spec) |\n\nText. [](source:spec)');
  assert.equal(js.match(/margin-note/g)?.length, 1);
  assert.ok(js.indexOf('margin-note') > js.indexOf('Text.'));
});

test('a term carries its definition', (context) => {
  const js = code(context, 'a [](term:pod)');
  assert.match(js, /children: "Pod"/);
  assert.match(js, /role: "tooltip"[^]*children: "A group\."/);
});

test('a dangling reference throws with file and line', (context) => {
  assert.throws(
    () => code(context, 'Text.\n\n[](source:gone)'),
    /content\/chapters\/demo\/one\/en\.mdx:3 source:gone leads nowhere: no file content\/sources\/gone\.yaml/,
  );
});

test('links to elsewhere stay as they are', () => {
  const { html } = markdownToHtml('[x](https://example.com/)', { mdastPlugins: [referencesIn(() => assert.fail('looked up'))] }) as { html: string };
  assert.match(html, /<a href="https:\/\/example\.com\/">x<\/a>/);
});

test('a table scrolls by itself and can be reached by keyboard', (context) => {
  assert.match(code(context, '| a |\n|---|\n| b |'), /class: "table",\s*tabindex: "0"/);
});

test('a paragraph of nothing but sources says what it is', (context) => {
  assert.match(code(context, '[](source:spec) [](source:other)\n'), /class: "source-line"/);
  assert.doesNotMatch(code(context, 'Text. [](source:spec)\n'), /source-line/);
});
