import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeToHtml } from 'shiki';
import { classesInsteadOfStyles, codeTheme, highlightLines, tokenClass } from './highlight.ts';

test('tokens are told apart by classes, without one inline style', async () => {
  const html = await codeToHtml('# note\nname: "x"\n', { lang: 'yaml', theme: codeTheme, transformers: [classesInsteadOfStyles] });
  assert.doesNotMatch(html, /style=/);
  assert.match(html, /class="c-comment"/);
  assert.match(html, /class="c-string/);
});

test('the title of a fence stays with it', async () => {
  const html = await codeToHtml('a', { lang: 'yaml', theme: codeTheme, transformers: [classesInsteadOfStyles], meta: { __raw: 'title="a.yaml"' } });
  assert.match(html, /data-title="a.yaml"/);
});

test('plain text needs no class', () => {
  assert.equal(tokenClass('var(--code-foreground)'), undefined);
  assert.equal(tokenClass('var(--code-token-string)'), 'c-string');
  assert.equal(tokenClass(undefined), undefined);
});

test('lines are whole: their tokens make up the text', async () => {
  const code = 'a: 1\n\nb: [x, "y"]';
  const lines = await highlightLines(code, 'yaml');
  assert.equal(lines.map((line) => line.map(({ text }) => text).join('')).join('\n'), code);
});
