import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contradictions } from '../decide/contradictions.ts';
import { actionOf } from '../decide/action.ts';
import { readProfile } from '../read-profile.ts';
import { architectureNamed, architectureOf } from '../system-calls/architectures.ts';
import { tableVersions } from '../system-calls/system-calls.ts';
import { answerOf, readCases, recordedTrials, type AskedTrial, type DecisionRecord } from './decisions.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const written = readCases(read('decisions.cases.json'));
const trials = recordedTrials(written);
const { libseccomp, records } = JSON.parse(read('decisions.json')) as { libseccomp: string; records: DecisionRecord[] };
const pairs = trials.map((trial, at) => [trial, records[at]!] as const);

const isContradictory = ({ text, native }: AskedTrial): boolean => {
  const profile = readProfile(text);
  const rules = profile.syscalls.map((rule, at) => ({ at, rule }));
  const architectures = [architectureNamed(native), ...profile.architectures.map((token) => architectureOf(token)!)];
  return !contradictions(rules, architectures, actionOf(profile.defaultAction, profile.defaultErrnoRet))[Symbol.iterator]().next().done;
};

describe('decide, beside runc and libseccomp', () => {
  it('was compared with the version whose table it has, on these very trials', () => {
    assert.equal(libseccomp, tableVersions.libseccomp);
    assert.deepEqual(records.map(({ name }) => name), trials.map(({ name }) => name));
  });

  for (const [trial, { verdict, results }] of pairs.slice(0, written.length)) {
    it(`answers as they do: ${trial.name}`, () => {
      if (verdict === 'reject') return assert.ok(isContradictory(trial));
      assert.deepEqual(trial.questions.map((question) => answerOf(trial, question)), results);
    });
  }

  it('answers as they do on random profiles, but for the known deviations, which still deviate', () => {
    for (const [trial, { verdict, results, deviations = [] }] of pairs.slice(written.length)) {
      if (verdict === 'reject') continue;
      const differing = trial.questions.flatMap((question, at) => (answerOf(trial, question) === results[at] ? [] : [at]));
      assert.deepEqual(differing, deviations, `${trial.name}: ${trial.text}`);
    }
  });

  it('calls a profile contradictory exactly where they refuse it', () => {
    const differing = pairs.filter(([trial, { verdict }]) => isContradictory(trial) !== (verdict === 'reject')).map(([{ name, text }]) => `${name}: ${text}`);
    assert.deepEqual(differing, []);
  });
});
