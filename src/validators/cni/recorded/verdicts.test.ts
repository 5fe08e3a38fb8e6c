import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { allCases, type CniCase, type RecordedVerdict } from './cases.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = allCases(read);
const { records } = JSON.parse(read('verdicts.json')) as { records: Readonly<Record<string, RecordedVerdict>> };

const earlier = 'on the machine of the oracle the plugin stops earlier, for want of an interface or of iptables';

/** Where we judge otherwise, and why. The test fails when one of them is none any more. */
const knownDifferences: Readonly<Record<string, string>> = {
  'a single plugin without a name': 'libcni takes it, and whoever calls the plugin may supply the name: a warning',
  'choice, the wrong text of its page': earlier,
  'after bridge: {"type": "tuning", "mac": "02:00:00:00:00"}': earlier,
  'after bridge: {"type": "firewall", "ingressPolicy": "closed"}': earlier,
};

const refuses = async ({ text }: CniCase): Promise<boolean> => {
  const outcome = await validate(text, {});
  assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
  return outcome.diagnostics.some(({ severity }) => severity === 'error');
};

describe('the validator cni, beside libcni and the reference plugins', () => {
  it('has a verdict for every case', () => {
    assert.deepEqual(Object.keys(records).toSorted(), cases.map(({ name }) => name).toSorted());
  });

  for (const one of cases) {
    const { verdict, error } = records[one.name]!;
    it(`${verdict === 'reject' ? 'refuses' : 'takes'} what they do: ${one.name}`, async () => {
      const agrees = (await refuses(one)) === (verdict === 'reject');
      assert.equal(agrees, !Object.hasOwn(knownDifferences, one.name), `${verdict} ${error ?? ''}\n${one.text}`);
    });
  }
});
