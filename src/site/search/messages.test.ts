import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageIndex } from './message-index.ts';
import { looksLikeMessage } from './looks-like-message.ts';
import { bareMessage, pathsOf, rulesOfMessage } from './messages.ts';

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

const cases: readonly (readonly [message: string, rule: string])[] = [
  ['The HorizontalPodAutoscaler "a" is invalid: spec.maxReplicas: Invalid value: 0: must be greater than or equal to minReplicas', 'kubernetes/hpa-replica-bounds'],
  ['strict decoding error: unknown field "spec.bogus"', 'kubernetes/unknown-field'],
  ['metadata.name: Invalid value: "A_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters', 'kubernetes/metadata-name'],
  ['The Pod "p" is invalid: spec.containers[0].image: Required value', 'kubernetes/pod-container-image'],
];
for (const [message, rule] of cases) {
  test(`“${message.slice(0, 60)}…” leads to ${rule}`, () => {
    assert.equal(rulesOfMessage(known, message)[0], rule);
  });
}
