/** Holds the validator to what the JSON schema of 1.3.0 and runc 1.5.3 said of the same documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { buildCase, type Case } from './build-case.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = JSON.parse(read('cases.json')) as Case[];
/** What each system has against a case; empty where it takes it, absent where it is not asked. */
const verdicts = JSON.parse(read('verdicts.json')) as Record<string, { schema: string; runc?: string }>;

describe('recorded cases of runtime documents', () => {
  it('have a verdict each, and each a name of its own', () => {
    assert.deepEqual(Object.keys(verdicts).toSorted(), cases.map(({ name }) => name).toSorted());
  });

  for (const one of cases) {
    it(one.name, async () => {
      const outcome = await validate(buildCase(one, read(`../samples/${one.of}`)), {});
      assert.ok('diagnostics' in outcome);
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
      const { schema, runc } = verdicts[one.name]!;
      const same = errors.length > 0 === Boolean(schema || runc);
      const said = `schema: ${schema || 'takes it'}; runc: ${runc || 'takes it'}; we: ${errors.map(({ rule }) => rule).join(', ') || 'no error'}`;
      // A difference that is gone is to be struck off the list.
      assert.equal(same, one.differs === undefined, said);
    });
  }
});
