import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { parserVersions } from '../versions.ts';
import { readCases, type RecordedVerdict } from './cases.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = readCases(read('cases.txt'));
const verdicts = JSON.parse(read('verdicts.json')) as Readonly<Record<string, Readonly<Record<string, RecordedVerdict>>>>;

/** Where we judge otherwise, by case, and why. The test fails when one of them is none any more. */
const knownDifferences: Readonly<Record<string, string>> = {};

async function verdictOf(text: string, apparmor: string): Promise<RecordedVerdict['verdict']> {
  const outcome = await validate(text, { apparmor });
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.some(({ severity }) => severity === 'error') ? 'reject' : 'accept';
}

for (const version of parserVersions) {
  describe(`the validator apparmor, beside apparmor_parser ${version}`, () => {
    for (const { name, text } of cases) {
      const { verdict } = verdicts[version]![name]!;
      it(`${verdict}s ${name}`, async () => {
        const differs = Object.hasOwn(knownDifferences, `${version} ${name}`) || Object.hasOwn(knownDifferences, name);
        assert.equal((await verdictOf(text, version)) === verdict, !differs, text);
      });
    }
  });
}
