import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findElement, readHtml, textOf } from './read-html.ts';

test('text is read as a reader sees it: entities decoded, blocks apart, inline elements not', () => {
  const root = readHtml('<p>a <code>b</code>c &lt;d&gt; &#x4e2d;</p><p>e<br>f</p>');
  assert.equal(textOf(root), 'a bc <d> 中 e f');
});

test('scripts and comments are no text, and tags in a script open nothing', () => {
  const root = readHtml('<div><script>if (a < b) "<p>"</script><!-- <p>no</p> -->yes</div>');
  assert.equal(textOf(root, ({ name }) => name === 'script'), 'yes');
});

test('attributes are read in every notation', () => {
  const element = findElement(readHtml(`<a href="x?a=1&amp;b=2" hidden data-k='v w' id=z>t</a>`), ({ name }) => name === 'a')!;
  assert.deepEqual(Object.fromEntries(element.attributes), { href: 'x?a=1&b=2', hidden: '', 'data-k': 'v w', id: 'z' });
});
