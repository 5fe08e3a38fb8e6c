import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localAddress, localPage } from './local-page.ts';

test('an address within the site leads on from a folder', () => {
  assert.equal(localAddress('/docs/rules/#top', '../../', '/docs'), '../../rules/index.html#top');
  assert.equal(localAddress('/docs/', '../', '/docs'), '../index.html');
  assert.equal(localAddress('/docs/assets/a.js', '', '/docs'), 'assets/a.js');
  assert.equal(localAddress('/rules/?v=1', '', ''), 'rules/index.html?v=1');
});

test('what leads elsewhere stays', () => {
  for (const link of ['https://example.org/', '//example.org/', '#top', 'mailto:a@b.c']) assert.equal(localAddress(link, '../', ''), undefined);
});

test('a page of the pack names its depth, and is no build that a browser could keep', () => {
  const page = localPage('<html lang="en" data-build="0123456789ab"><head><link rel="manifest" href="/m"></head><a href="/x/">', 'a/b/index.html', '');
  assert.equal(page, '<html lang="en" data-pack><head><script src="../../pack.js" defer data-root="../../"></script></head><a href="../../x/index.html">');
});
