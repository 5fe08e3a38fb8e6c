import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAges, yearBefore } from './as-of.ts';

test('a source read exactly a year before the build is not older than a year, a day more is', () => {
  assert.deepEqual(countAges(['2025-11-21', '2025-11-20', '2026-11-01'], '2026-11-21'), { facts: 3, oldestRead: '2025-11-20', old: 1 });
});

test('a year before a leap day is the last of February', () => {
  assert.equal(yearBefore('2028-02-29'), '2027-02-28');
  assert.equal(yearBefore('2027-03-01'), '2026-03-01');
});
