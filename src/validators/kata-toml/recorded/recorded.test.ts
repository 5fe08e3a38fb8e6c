/**
 * Holds the validator to Kata's own code: of every recorded file we refuse what the runtime refuses.
 * How verdicts are recorded: ../recorder/README.md.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCases } from '../../kubernetes/recorded/cases.ts';
import { validate } from '../validate.ts';

interface VerdictFile {
  readonly runtime: string;
  readonly verdicts: Readonly<Record<string, { readonly error?: string; readonly ignored?: readonly string[] }>>;
}

const at = (name: string) => new URL(name, import.meta.url);

for (const flavour of ['runtime-rs', 'go']) {
  const { runtime, verdicts } = JSON.parse(readFileSync(at(`${flavour}.verdicts.json`), 'utf8')) as VerdictFile;
  const cases = readCases(readFileSync(at(`${flavour}.cases.yaml`), 'utf8'));
  describe(`what ${runtime} said`, () => {
    it('is recorded of every case', () => {
      assert.deepEqual(cases.map(({ name }) => name).toSorted(), Object.keys(verdicts).toSorted());
    });

    for (const { name, text } of cases) {
      it(name, async () => {
        const outcome = await validate(text, { kata: flavour });
        assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
        const isRefused = outcome.diagnostics.some(({ severity }) => severity === 'error');
        const { error, ignored } = verdicts[name]!;
        assert.equal(isRefused, error !== undefined, error ?? 'accepted');
        if (error === undefined && ignored) assert.ok(outcome.diagnostics.some(({ rule }) => /(?:unknown|other-runtime)-key$/.test(rule)), ignored.join());
      });
    }
  });
}
