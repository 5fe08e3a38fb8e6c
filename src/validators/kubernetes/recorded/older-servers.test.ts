import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Field } from '../../../engine/field.ts';
import { readYaml } from '../yaml/read.ts';
import { readCases } from './cases.ts';
import { errorsByDocument } from './compare.ts';
import type { AcceptanceFile } from './verdict.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const minors = readdirSync(new URL('.', import.meta.url)).flatMap((file) => /^(.+)\.acceptance\.json$/.exec(file)?.[1] ?? []);

/** Listed with a server: of that one only. Without: silent about the newest, so about the older ones as well. */
const listed = Field.root(readYaml(read('known-differences.yaml')).documents[0]?.root).items();

function known(minor: string, difference: 'silent' | 'stricter'): ReadonlySet<string> {
  const applying = listed.filter((item) => {
    const server = item.child('server').text();
    return item.child('difference').text() === difference && (server === '' || server === minor);
  });
  return new Set(applying.map((item) => `${item.child('area').text()} / ${item.child('case').text()} / ${item.child('document').number() ?? 1}`));
}

for (const minor of minors) {
  const { server, areas } = JSON.parse(read(`${minor}.acceptance.json`)) as AcceptanceFile;
  describe(`with version ${minor} picked, the validator agrees with ${server}`, () => {
    for (const [area, acceptance] of Object.entries(areas)) {
      test(area, async () => {
        const silent = known(minor, 'silent');
        const stricter = known(minor, 'stricter');
        const differences: string[] = [];
        for (const one of readCases(read(`${area}.cases.yaml`))) {
          const answers = acceptance[one.name];
          // A case written since then was never put before this server.
          if (answers === undefined) continue;
          for (const [at, errors] of (await errorsByDocument(one, { kubernetes: minor })).entries()) {
            const id = `${area} / ${one.name} / ${at + 1}`;
            if (answers[at] === 'a' && errors.length > 0 && !stricter.has(id)) differences.push(`${id}: accepted, and we say ${errors[0]!.rule}`);
            if (answers[at] === 'r' && errors.length === 0 && !silent.has(id)) differences.push(`${id}: refused, and we say nothing`);
          }
        }
        assert.deepEqual(differences, []);
      });
    }
  });
}
