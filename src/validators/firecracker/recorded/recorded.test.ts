/**
 * Holds the validator to a real Firecracker: of every recorded text the same requests are refused
 * (a configuration file counts as one). How verdicts are recorded: ../recorder/README.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCases } from '../../kubernetes/recorded/cases.ts';
import { readPaste } from '../read-paste.ts';
import { validate } from '../validate.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = readCases(read('firecracker.cases.yaml'));
const { server, verdicts } = JSON.parse(read('firecracker.verdicts.json')) as {
  server: string;
  verdicts: Record<string, { refused: number[]; message?: string }>;
};

/** Where we say less, and why. */
const known: Readonly<Record<string, string>> = {
  'deleting before the start': 'a paste may begin while the microVM runs, when both requests are good',
};

async function refusedParts(text: string): Promise<number[]> {
  const outcome = await validate(text, {});
  assert.ok('diagnostics' in outcome);
  const pasted = readPaste(text);
  const begins = 'requests' in pasted ? pasted.requests.map(({ range }) => range.from) : [0];
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ range }) => begins.findLastIndex((from) => from <= range.from)))].toSorted((a, b) => a - b);
}

describe(`what ${server} said`, () => {
  it('is recorded of every case', () => {
    assert.deepEqual(cases.map(({ name }) => name).toSorted(), Object.keys(verdicts).toSorted());
  });

  for (const { name, text } of cases) {
    it(name, async () => {
      const found = await refusedParts(text);
      const { refused, message } = verdicts[name]!;
      if (name in known) assert.notDeepEqual(found, refused, 'no longer differs');
      else assert.deepEqual(found, refused, message ?? 'accepted');
    });
  }
});
