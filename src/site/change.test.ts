import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryContent } from '../checks/temporary-content.ts';
import { changesResolve } from '../checks/changes-resolve.ts';
import { atomFeed } from './change.ts';

const entry = (id: string, place: string, text: string): string =>
  `- id: ${id}\n  date: 2026-11-2${id.length}\n  place: ${place}\n  text: { en: "${text}", zh: "${text}" }\n`;

test('a feed has the newest entry first, and markup in an entry is text', (context) => {
  const tree = temporaryContent(context, { 'content/changes.yaml': entry('a', 'site', 'old') + entry('ab', 'chapter:demo/one#first', 'a < b & c') });
  const feed = atomFeed(tree, 'zh');
  assert.deepEqual([...feed.matchAll(/<summary>(.*)<\/summary>/g)].map((match) => match[1]), ['a &lt; b &amp; c', 'old']);
  assert.match(feed, /<link rel="alternate" href="[^"]*\/zh\/demo\/one\/#first"\/>/);
  assert.doesNotMatch(atomFeed(tree, 'en', 'demo'), /old/);
});

test('a change that leads nowhere, or has the id of another, is a fault', async (context) => {
  const tree = temporaryContent(context, { 'content/changes.yaml': entry('a', 'site', 'x') + entry('a', 'rule:kubernetes/no-such-rule', 'y') });
  const faults: string[] = [];
  for await (const { message } of changesResolve.check(tree)) faults.push(message);
  assert.equal(faults.filter((message) => message.includes('given twice')).length, 1);
  assert.equal(faults.filter((message) => message.includes('leads nowhere')).length, 2);
});
