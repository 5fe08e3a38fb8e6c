/**
 * Puts every case before each of the given oracles (README.md) and writes what they said to
 * `../recorded/containerd.verdicts.json`.
 *
 * node src/validators/containerd-toml/recorder/record.ts 1.7.34=ORACLE 2.0.10=ORACLE …
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCases } from '../../kubernetes/recorded/cases.ts';

const recorded = new URL('../recorded/', import.meta.url);
const oracles = process.argv.slice(2).map((argument) => argument.split('=') as [string, string]);
if (oracles.length === 0) throw new Error('usage: record.ts VERSION=ORACLE…');

interface Answer {
  readonly error?: string;
  readonly warnings: readonly { message: string; key: string | null; plugin: string | null }[] | null;
}

/** What a release said: why it refuses the file, if it does, and which keys it says it passes over. */
function ask(oracle: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'containerd-'));
  try {
    const file = join(folder, 'config.toml');
    writeFileSync(file, text);
    const { stdout } = spawnSync(resolve(oracle), [file], { encoding: 'utf8', timeout: 30_000 });
    const { error, warnings } = JSON.parse(stdout) as Answer;
    const ignored = (warnings ?? []).filter(({ message }) => message.startsWith('Ignoring unknown key')).map(({ plugin, key }) => `${plugin ?? ''} ${key}`.trim());
    return { ...(error !== undefined && { error: error.replaceAll(file, 'config.toml').split('\n')[0] }), ...(ignored.length > 0 && { ignored }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases = readCases(readFileSync(new URL('containerd.cases.yaml', recorded), 'utf8'));
const verdicts = Object.fromEntries(
  cases.map(({ name, text }) => [name, Object.fromEntries(oracles.map(([version, oracle]) => [version, ask(oracle, text)]))]),
);
writeFileSync(new URL('containerd.verdicts.json', recorded), `${JSON.stringify(verdicts, undefined, 1)}\n`);
