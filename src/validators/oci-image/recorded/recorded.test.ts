/** Holds the validator to what the validator that the specification publishes (1.1.1) said of the same documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validate } from '../validate.ts';
import { buildCase, type Case } from '../../oci-runtime/recorded/build-case.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cases = JSON.parse(read('cases.json')) as Case[];
/** What it has against a case; empty where it takes it. */
const verdicts = JSON.parse(read('verdicts.json')) as Record<string, { schema: string }>;

describe('recorded cases of image documents', () => {
  it('have a verdict each, and each a name of its own', () => {
    assert.deepEqual(Object.keys(verdicts).toSorted(), cases.map(({ name }) => name).toSorted());
  });

  for (const one of cases) {
    it(one.name, async () => {
      const outcome = await validate(buildCase(one, read(`../samples/${one.of}`)), {});
      assert.ok('diagnostics' in outcome);
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
      const { schema } = verdicts[one.name]!;
      const same = errors.length > 0 === Boolean(schema);
      const said = `schema: ${schema || 'takes it'}; we: ${errors.map(({ rule }) => rule).join(', ') || 'no error'}`;
      // A difference that is gone is to be struck off the list.
      assert.equal(same, one.differs === undefined, said);
    });
  }
});
