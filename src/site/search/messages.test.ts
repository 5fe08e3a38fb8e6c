import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareMessage } from './bare-message.ts';
import { explainMessage } from './explain-message.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { messageIndex } from './message-index.ts';
import { pathsOf } from './messages.ts';
import { partOfMessage, partsToSearch } from './message-parts.ts';

const known = await messageIndex();

test('messages are told from words to look for', () => {
  assert.ok(looksLikeMessage('spec.maxReplicas: Required value'));
  assert.ok(!looksLikeMessage('unknown field'));
  assert.ok(!looksLikeMessage('scale to zero'));
});

test('values, numbers and names are left out of a message', () => {
  assert.equal(bareMessage('spec.a[0]: Invalid value: "x": must be between 1 and 65535'), 'spec.a[ ] Invalid value must be between and');
  assert.deepEqual(pathsOf('* spec.containers[0].image: Required value'), ['spec.containers.image']);
});

const cases: readonly (readonly [message: string, rule: string, parts: readonly string[]])[] = [
  ['The HorizontalPodAutoscaler "a" is invalid: spec.maxReplicas: Invalid value: 0: must be greater than or equal to minReplicas', 'kubernetes/hpa-replica-bounds', ['must']],
  ['strict decoding error: unknown field "spec.bogus"', 'kubernetes/unknown-field', ['other']],
  ['metadata.name: Invalid value: "A_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters', 'kubernetes/metadata-name', ['must', 'invalid']],
  ['The Pod "p" is invalid: spec.containers[0].image: Required value', 'kubernetes/pod-container-image', ['required']],
  ['spec.versions: Invalid value: must have exactly one version marked as storage version', 'kubernetes/crd-storage-version', ['must', 'required', 'forbidden', 'must', 'invalid', 'other']],
];
for (const [message, rule, parts] of cases) {
  test(`“${message.slice(0, 60)}…” leads to ${rule}`, async () => {
    const loaded: string[] = [];
    const rules = await explainMessage(message, async (part) => {
      loaded.push(part);
      return known.filter(({ text }) => partOfMessage(text) === part);
    });
    assert.equal(rules[0], rule);
    assert.deepEqual(loaded, parts);
  });
}

test('a list of causes is looked for in the part of each', () => {
  const message = 'The Pod "p" is invalid: * spec.containers: Required value * spec.os: Invalid value: map[a:b]: must not be set';
  assert.deepEqual(partsToSearch(message), ['required', 'must', 'invalid']);
  assert.deepEqual(partsToSearch('spec.a: Invalid value: 3: must be less'), ['must']);
  assert.deepEqual(partsToSearch('strict decoding error: unknown field "a"'), ['other']);
});
