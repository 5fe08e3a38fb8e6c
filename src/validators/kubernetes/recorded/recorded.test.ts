import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { Field } from '../../../engine/field.ts';
import { readYaml } from '../yaml/read.ts';
import { readCases } from './cases.ts';
import { compareCase, type Comparison } from './compare.ts';
import type { VerdictFile } from './verdict.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const areas = readdirSync(new URL('.', import.meta.url)).flatMap((file) => /^(.+)\.verdicts\.json$/.exec(file)?.[1] ?? []);

const known = Field.root(readYaml(read('known-differences.yaml')).documents[0]?.root)
  .items()
  // Those of older servers are another test's.
  .filter((item) => !item.child('server').present)
  .map((item) => ({
    id: `${item.child('area').text()} / ${item.child('case').text()} / ${item.child('document').number() ?? 1}`,
    difference: item.child('difference').text(),
    reason: item.child('reason').text(),
  }));
const met = new Set<string>();
const totals = { accepted: 0, refused: 0, 'agrees on accepted': 0, 'agrees on refused': 0, silent: 0, 'other-line': 0, stricter: 0 };

function count(accepted: boolean, comparison: Comparison): void {
  totals[accepted ? 'accepted' : 'refused']++;
  if (comparison === 'agrees') totals[accepted ? 'agrees on accepted' : 'agrees on refused']++;
  else totals[comparison]++;
}

describe('the validator gives the verdicts that kube-apiserver gave', () => {
  for (const area of areas) {
    describe(area, () => {
      const { cases } = JSON.parse(read(`${area}.verdicts.json`)) as VerdictFile;
      const written = readCases(read(`${area}.cases.yaml`));
      test('verdicts are recorded for exactly the cases that are written', () => {
        assert.deepEqual(Object.keys(cases).toSorted(), written.map(({ name }) => name).toSorted());
      });
      for (const one of written.filter(({ name }) => cases[name])) {
        test(one.name, async () => {
          const compared = await compareCase(one, cases[one.name]!);
          const unexpected = compared.flatMap(({ comparison, verdict, details }, at) => {
            count(verdict.accepted, comparison);
            const id = `${area} / ${one.name} / ${at + 1}`;
            const listed = known.find((difference) => difference.id === id)?.difference;
            if (comparison === (listed ?? 'agrees')) {
              met.add(id);
              return [];
            }
            return [`  document ${at + 1}: ${comparison}${listed ? `, though listed as ${listed}` : ''}\n${details}`];
          });
          assert.equal(unexpected.join('\n'), '');
        });
      }
    });
  }

  test('every known difference is given a reason and still exists', () => {
    for (const { id, reason } of known) {
      assert.ok(reason, `${id}: no reason is given`);
      assert.ok(met.has(id), `${id}: the difference does not exist any more, or no such case is recorded`);
    }
  });

  after(() => console.log('recorded documents:', JSON.stringify(totals)));
});
