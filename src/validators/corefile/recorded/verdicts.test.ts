import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { allCases, type CorefileCase, type RecordedVerdict } from './cases.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = allCases(read);
const recordedVersions = ['1.15', '1.14'];

const noInterface = 'it could only be the name of an interface, and Linux gives none such a name by itself: we call it an error';

/** Where we judge otherwise, and why. The test fails when one of them is none any more. */
const knownDifferences: Readonly<Record<string, string>> = {
  'a variable that is not set as a property': 'what the variable holds is not known: nothing is said of what depends on it',
  'variable-not-checked, the wrong text of its page': 'what the variable holds is not known: nothing is said of what depends on it',
  'TLS settings of one domain that differ': 'options of ACME are not compared between server blocks',
  'address, the wrong text of its page': `${noInterface}; bind comes before the other faults of the text`,
  'bind 1.1.1.1 foo:bar': noInterface,
  'bind 1.2.3': noInterface,
  'grpc . dns.example': 'a file of that name without a slash, in the directory where CoreDNS runs, could make it right: nobody has one',
  "view expr metadata('a')[0]": 'indexes are not checked for their types',
  "view expr filter(['a'], {.b})": 'the items of lists have no types here',
};

const refuses = async ({ text }: CorefileCase, coredns: string): Promise<boolean> => {
  const outcome = await validate(text, { corefile: 'file', coredns });
  assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
  return outcome.diagnostics.some(({ severity }) => severity === 'error');
};

for (const version of recordedVersions) {
  const { records } = JSON.parse(read(`verdicts-${version}.json`)) as { records: Readonly<Record<string, RecordedVerdict>> };

  describe(`the validator corefile, beside CoreDNS ${version}`, () => {
    it('has a verdict for every case', () => {
      assert.deepEqual(Object.keys(records).toSorted(), cases.map(({ name }) => name).toSorted());
    });

    for (const one of cases) {
      const { verdict, error } = records[one.name]!;
      it(`${verdict === 'reject' ? 'refuses' : 'takes'} what CoreDNS does: ${one.name.replaceAll('\n', ' ')}`, async () => {
        const agrees = (await refuses(one, version)) === (verdict === 'reject');
        assert.equal(agrees, !Object.hasOwn(knownDifferences, one.name), `${verdict} ${error ?? ''}\n${one.text}`);
      });
    }
  });
}
