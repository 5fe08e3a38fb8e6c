/**
 * Holds the validator to several releases of containerd: of every recorded file we refuse what they
 * refuse, and name as unknown where they do. How verdicts are recorded: ../recorder/README.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCases } from '../../kubernetes/recorded/cases.ts';
import { validate } from '../validate.ts';

interface Verdict {
  readonly error?: string;
  readonly ignored?: readonly string[];
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = readCases(read('containerd.cases.yaml'));
const verdicts = JSON.parse(read('containerd.verdicts.json')) as Record<string, Record<string, Verdict>>;

/** Refusals of which we only warn: another file that is merged with this one may settle them. */
const milder = /no corresponding runtime configured/;

async function diagnose(text: string, release: string) {
  const outcome = await validate(text, { containerd: release.split('.').slice(0, 2).join('.') });
  assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
  return outcome.diagnostics;
}

describe('what containerd said', () => {
  it('is recorded of every case', () => {
    assert.deepEqual(cases.map(({ name }) => name).toSorted(), Object.keys(verdicts).toSorted());
  });

  for (const { name, text } of cases) {
    for (const [release, { error, ignored }] of Object.entries(verdicts[name] ?? {})) {
      it(`${release}: ${name}`, async () => {
        const found = await diagnose(text, release);
        const isRefused = found.some(({ severity }) => severity === 'error');
        const warns = (rule: string) => assert.ok(found.some((diagnostic) => diagnostic.rule === rule), rule);
        if (error !== undefined && milder.test(error)) warns('containerd-toml/default-runtime');
        else assert.equal(isRefused, error !== undefined, error ?? 'accepted');
        if (ignored && error === undefined) warns('containerd-toml/unknown-key');
      });
    }
  }
});
