import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryContent } from '../checks/temporary-content.ts';
import { sitePages } from './site-page.ts';

test('every page exists in both languages, each address once', (context) => {
  const pages = sitePages(temporaryContent(context));
  const addresses = pages.map(({ path, language }) => `${language} ${path}`);
  assert.equal(new Set(addresses).size, addresses.length);
  for (const { path } of pages) {
    assert.ok(addresses.includes(`en ${path}`) && addresses.includes(`zh ${path}`), path);
  }
  assert.ok(addresses.includes('zh /demo/one/'));
});

test('a topic that one language lacks has no page', (context) => {
  const pages = sitePages(temporaryContent(context, { 'content/chapters/demo/one/zh.mdx': '' }));
  assert.ok(!pages.some(({ path }) => path === '/demo/one/'));
});
