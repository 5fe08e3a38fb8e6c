import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteHref, href, parseHref } from './address.ts';

test('English stands at the root, Chinese in its folder', () => {
  assert.equal(href('/kubernetes/#gc', 'en'), '/kubernetes/#gc');
  assert.equal(href('/kubernetes/#gc', 'zh'), '/zh/kubernetes/#gc');
  assert.match(absoluteHref('/', 'zh'), /^https:\/\/[^/]+\/zh\/$/);
});

test('an address is read back as it was written', () => {
  for (const language of ['en', 'zh'] as const) {
    for (const path of ['/', '/rules/kubernetes/unknown-field/']) assert.deepEqual(parseHref(href(path, language)), { path, language });
  }
});

test('a page whose name begins like the folder of a language stays English', () => {
  assert.deepEqual(parseHref('/zhuyin/'), { path: '/zhuyin/', language: 'en' });
});
