import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { contentPolicy, inlineScriptHashes, inlineStyles, policyOf, withPolicy } from './content-policy.ts';

test('a script in the page is named by the hash of exactly its text; data and files are not', () => {
  const html = '<script>\n a < b </script><script type="application/json">{}</script><script type="module" src="/x.js"></script>';
  assert.deepEqual(inlineScriptHashes(html), [`'sha256-${createHash('sha256').update('\n a < b ').digest('base64')}'`]);
});

test('styles and handlers in the page are found, wherever they stand', () => {
  assert.equal(inlineStyles('<p style="color: red">').length, 1);
  assert.equal(inlineStyles('<style>p {}</style>').length, 1);
  assert.equal(inlineStyles('<a href="/" onclick="x()">').length, 1);
  assert.deepEqual(inlineStyles('<a href="/style=" class="x">style="y"</a>'), []);
});

test('the policy stands before all that it governs, once, and can be read back', () => {
  const policy = contentPolicy(["'sha256-a'"]);
  const html = '<!doctype html><html><head><meta charset="utf-8"><script>1</script></head></html>';
  const once = withPolicy(html, policy);
  assert.equal(withPolicy(once, policy), once);
  assert.equal(policyOf(once), policy);
  assert.ok(once.indexOf(policy) < once.indexOf('<script>'));
});

test('no code is made of text, and nothing comes from elsewhere', () => {
  const policy = contentPolicy([]);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*|data:/);
});
