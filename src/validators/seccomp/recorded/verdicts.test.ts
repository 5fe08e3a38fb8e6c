import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { readVerdictCases, type RecordedVerdict, type VerdictCase } from './verdict-cases.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = readVerdictCases(read('verdict-cases.txt'));
const { records } = JSON.parse(read('verdicts.json')) as { records: Readonly<Record<string, RecordedVerdict>> };

/** Where we judge otherwise, and why. The test fails when one of them is none any more. */
const knownDifferences: Readonly<Record<string, string>> = {
  'a call that is handed on, and nobody who listens': "runc's parent process refuses it (process_linux.go), which the oracle does not play",
  'an errno of 5000': "Docker's loader takes it and runc refuses it when the container starts: a warning in Docker's form",
};

const verdictOf = async ({ text }: VerdictCase): Promise<RecordedVerdict['verdict']> => {
  const outcome = await validate(text);
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.some(({ severity }) => severity === 'error') ? 'reject' : 'accept';
};

describe('the validator seccomp, beside Docker, runc, libseccomp and the kernel', () => {
  for (const one of cases) {
    const { verdict } = records[one.name]!;
    it(`${verdict}s ${one.form === 'docker' ? 'as Docker and runc do' : 'as runc does'}: ${one.name}`, async () => {
      const differs = Object.hasOwn(knownDifferences, one.name);
      assert.equal((await verdictOf(one)) === verdict, !differs, `${verdict}: ${one.text}`);
    });
  }
});
