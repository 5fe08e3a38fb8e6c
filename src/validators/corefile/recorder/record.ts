/** Writes `recorded/verdicts-VERSION.json`: what CoreDNS says of every case. `node record.ts ORACLE VERSION`, see README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { allCases } from '../recorded/cases.ts';

const [oracle, version] = process.argv.slice(2);
if (!oracle || !version) throw new Error('node record.ts ORACLE VERSION');
const read = (name: string) => readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8');
const input = allCases(read).map(({ name, text }) => JSON.stringify({ id: name, text })).join('\n');
const { stdout } = spawnSync(oracle, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; verdict: string; error?: string });
const records = Object.fromEntries(answers.map(({ id, verdict, error }) => [
  id,
  // A panic on a text is a refusal, too, and its trace says nothing.
  verdict === 'crash' ? { verdict: 'reject', error: 'panic' } : { verdict, ...(error && { error: error.replaceAll(/\/tmp\/corefile\d+/g, '.') }) },
]));
writeFileSync(new URL(`../recorded/verdicts-${version}.json`, import.meta.url), `${JSON.stringify({ records }, null, 1)}\n`);
