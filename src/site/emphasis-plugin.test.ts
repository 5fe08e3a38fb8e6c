import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { emphasis } from './emphasis-plugin.ts';

test('emphasis without Han is marked, so that a variable gets no dots', () => {
  const result = markdownToHtml('容器 *c* 与*共用*的 *ns(c, t)*', { hastPlugins: [emphasis] });
  assert.ok(!(result instanceof Promise));
  assert.match(result.html, /<em class="latin">c<\/em> 与<em>共用<\/em>的 <em class="latin">ns\(c, t\)<\/em>/);
});
