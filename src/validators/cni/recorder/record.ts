/** Writes `recorded/verdicts.json`: what libcni and the plugins say of every case. `node record.ts ORACLE`, see README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { allCases } from '../recorded/cases.ts';

const [oracle] = process.argv.slice(2);
if (!oracle) throw new Error('node record.ts ORACLE');
const read = (name: string) => readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8');
const input = allCases(read).map(({ name, text }) => JSON.stringify({ id: name, text })).join('\n');
const { stdout } = spawnSync(oracle, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; verdict: string; error?: string });
const records = Object.fromEntries(answers.map(({ id, verdict, error }) => [id, { verdict, ...(error && { error }) }]));
writeFileSync(new URL('../recorded/verdicts.json', import.meta.url), `${JSON.stringify({ libcni: '1.3.1', plugins: '1.10.0', records }, null, 1)}\n`);
