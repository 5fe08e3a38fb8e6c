/**
 * Puts every case before a real Firecracker (the oracle of README.md) and writes what it said to
 * `../recorded/firecracker.verdicts.json`.
 *
 * node src/validators/firecracker/recorder/record.ts ORACLE VERSION
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCases } from '../../kubernetes/recorded/cases.ts';
import { readPaste } from '../read-paste.ts';
import { tinyKernel } from './tiny-kernel.ts';

const [oracle, version] = process.argv.slice(2);
if (!oracle || !version) throw new Error('usage: record.ts ORACLE VERSION');
const recorded = new URL('../recorded/', import.meta.url);

interface Step {
  readonly ok: boolean;
  readonly error?: string;
}

/** What Firecracker said: which requests it refused (the file counts as one), and of the first, why. */
interface Verdict {
  readonly refused: readonly number[];
  readonly message?: string;
}

function ask(text: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'firecracker-'));
  try {
    writeFileSync(join(folder, 'vmlinux'), tinyKernel());
    for (const name of ['initrd.img', 'rootfs.ext4', 'data.ext4', 'other.ext4']) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), 2 << 20);
    }
    const { stdout } = spawnSync(resolve(oracle!), { cwd: folder, input: `${JSON.stringify(question(text))}\n`, encoding: 'utf8', timeout: 30_000 });
    const line = stdout.split('\n').find((found) => found.startsWith('{'));
    if (!line) throw new Error(`no answer for ${text}`);
    const answer = JSON.parse(line) as Step & { steps?: Step[] };
    return verdictOf(answer.steps ?? [answer]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function question(text: string) {
  const pasted = readPaste(text);
  if ('json' in pasted) return { config: text };
  return { requests: pasted.requests.map(({ method, path, bodyRange }) => ({ method, path, body: bodyRange ? text.slice(bodyRange.from, bodyRange.to) : null })) };
}

function verdictOf(steps: readonly Step[]): Verdict {
  const refused = steps.flatMap(({ ok }, at) => (ok ? [] : [at]));
  const message = steps.find(({ ok }) => !ok)?.error?.split('\n')[0];
  return { refused, ...(message !== undefined && { message }) };
}

const cases = readCases(readFileSync(new URL('firecracker.cases.yaml', recorded), 'utf8'));
const verdicts = Object.fromEntries(cases.map(({ name, text }) => [name, ask(text)]));
writeFileSync(new URL('firecracker.verdicts.json', recorded), `${JSON.stringify({ server: `Firecracker ${version}`, verdicts }, undefined, 1)}\n`);
