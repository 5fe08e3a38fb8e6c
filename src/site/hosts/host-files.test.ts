import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPolicy } from '../content-policy.ts';
import { everyHeader } from '../response-headers.ts';
import { hostFiles } from './host-files.ts';

const policy = contentPolicy(["'sha256-a='"]);

// Whether a real nginx, Caddy and Apache understand them is tried by `npm run hosts`.
test('each host gets every header, with its whole value', () => {
  for (const [name, text] of Object.entries(hostFiles(policy, '/docs'))) {
    for (const [header, value] of Object.entries(everyHeader(policy))) {
      const line = text.split('\n').find((each) => each.includes(header) && each.includes(value));
      assert.ok(line, `${name}: ${header}`);
    }
    assert.match(text, /\/docs\/assets\//, name);
  }
});
