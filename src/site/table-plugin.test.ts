import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { tables, tableShape } from './table-plugin.ts';

function html(markdown: string): string {
  const result = markdownToHtml(markdown, { hastPlugins: [tables] });
  assert.ok(!(result instanceof Promise));
  return result.html;
}

const fields = '| Field | Type | Limit |\n|---|---|---|\n| `a` | string | as long as the name of a Node may be |\n';

test('a table of prose names the column in each cell and keeps the roles that a style sheet would take', () => {
  const made = html(fields);
  assert.match(made, /<div class="table cards" tabindex="0" role="group" aria-label="Field · Type · Limit"><table role="table">/);
  assert.match(made, /<th role="columnheader">Type<\/th>/);
  assert.match(made, /<td role="cell"><code>a<\/code><\/td>\s*<td role="cell" data-label="Type">string<\/td>/);
  assert.equal(made.match(/role="rowgroup"/g)?.length, 2);
  assert.equal(made.match(/role="row"/g)?.length, 2);
});

test('short values stay a matrix, in which Han count twice', () => {
  const head = ['What', 'Alpha', 'Stable'];
  assert.equal(tableShape([head, ['a field with a very long name indeed', '1.30', '1.33']]), 'matrix');
  assert.equal(tableShape([head, ['x', '1.30', '从这个版本起默认开启']]), 'cards');
});

test('two columns stay as they are', () => {
  assert.equal(tableShape([['Field', 'Rule'], ['x', 'a sentence about it, and not a short one']]), 'plain');
});

test('a first column that does not tell the rows apart has its name in each cell too', () => {
  const made = html('| Conditions | Policy | Outcome |\n|---|---|---|\n| true | Fail | refused with the code of its reason |\n| true | Ignore | passes |\n');
  assert.equal(made.match(/data-label="Conditions"/g)?.length, 2);
});
