/**
 * Puts the cases of one runtime before an oracle (README.md) and writes what it said beside them.
 *
 * node src/validators/kata-toml/recorder/record.ts runtime-rs|go ORACLE VERSION
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCases } from '../../kubernetes/recorded/cases.ts';

const [flavour, oracle, version] = process.argv.slice(2);
if (!flavour || !oracle || !version) throw new Error('usage: record.ts runtime-rs|go ORACLE VERSION');
const recorded = new URL('../recorded/', import.meta.url);
const cases = readCases(readFileSync(new URL(`${flavour}.cases.yaml`, recorded), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'kata-'));
const input = cases.map(({ name, text }) => `${JSON.stringify({ id: name, text })}\n`).join('');
const { stdout } = spawnSync(resolve(oracle), { cwd: folder, input, encoding: 'utf8', timeout: 120_000 });
rmSync(folder, { recursive: true });

interface Answer {
  readonly id: string;
  readonly error?: string;
  readonly ignored?: readonly string[];
}

const answers = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Answer);
const verdicts = Object.fromEntries(answers.map(({ id, error, ignored }) => [
  id,
  { ...(error !== undefined && { error: error.split('\n')[0] }), ...(ignored && ignored.length > 0 && { ignored }) },
]));
writeFileSync(new URL(`${flavour}.verdicts.json`, recorded), `${JSON.stringify({ runtime: `${flavour} ${version}`, verdicts }, undefined, 1)}\n`);
