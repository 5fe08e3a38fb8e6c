import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageEntries } from './page-entries.ts';

const page = (kind: string, body: string) => pageEntries(`<main data-search-body data-search-kind="${kind}"><h1>Scaling</h1>${body}</main>`, '/zh/scaling/');

test('sections of a topic are places, with what stands above them, and read as the page does', () => {
  const entries = page('topic', '<p>In <code>spec</code>, first.</p><h2 id="zero">To zero</h2><p>Off (<code>a=b</code>).</p><h3 id="why">Why</h3><ul><li>one</li><li>two</li></ul>');
  assert.deepEqual(entries.map(({ address, title, trail, text }) => ({ address, title, trail, text })), [
    { address: '/zh/scaling/', title: 'Scaling', trail: [], text: 'In spec, first.' },
    { address: '/zh/scaling/#zero', title: 'To zero', trail: ['Scaling'], text: 'Off (a=b).' },
    { address: '/zh/scaling/#why', title: 'Why', trail: ['Scaling', 'To zero'], text: 'one two' },
  ]);
});

test('of a list of rules only the page itself is a place, and of other lists the beginning is enough', () => {
  assert.deepEqual(page('rules', '<p class="summary">All.</p><h2 id="a">A</h2><p class="rule-id">k/a</p>').map(({ kind, text }) => [kind, text]), [['page', 'All.']]);
  const groups = `<p>All.</p><h2 id="checked">Checked</h2><h3 id="pod">Pods</h3><p>a rule</p><h2 id="not-checked">Not checked</h2>${'<p>what it leaves to others</p>'.repeat(100)}`;
  assert.deepEqual(page('validator', groups).map(({ address, text }) => [address, text.length <= 600]), [['/zh/scaling/', true], ['/zh/scaling/#not-checked', true]]);
});

test('who cites a source is no text of the source', () => {
  const [, source] = page('source', '<ul><li id="kep-1"><a href="https://example.org/">KEP-1</a> 1.0 <details class="uses">Cited in 50 rules</details></li></ul>');
  assert.deepEqual([source!.title, source!.text, source!.names], ['KEP-1', '1.0', ['kep-1']]);
});
