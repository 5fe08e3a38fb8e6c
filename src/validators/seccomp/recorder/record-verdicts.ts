/** Writes `../recorded/verdicts.json`; see README.md. The kernel has its word: every filter is loaded, on the machine that records. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readVerdictCases, type RecordedVerdict } from '../recorded/verdict-cases.ts';
import { askOracle } from './ask-oracle.ts';

const [program] = process.argv.slice(2);
if (!program) throw new Error('usage: record-verdicts.ts ORACLE');
const folder = new URL('../recorded/', import.meta.url);

const cases = readVerdictCases(readFileSync(new URL('verdict-cases.txt', folder), 'utf8'));
const answers = askOracle(program, cases.map(({ form, text }, id) => ({ id, format: form, text, install: true })));
const records: Record<string, RecordedVerdict> = {};
for (const [at, { name }] of cases.entries()) {
  const { verdict, stage, error } = answers[at]!;
  records[name] = verdict === 'accept' ? { verdict } : { verdict, stage: stage!, error: error! };
}
writeFileSync(new URL('verdicts.json', folder), `${JSON.stringify({ runc: '1.5.3', libseccomp: '2.6.1', moby: '0.3.0', records }, undefined, 1)}\n`);
