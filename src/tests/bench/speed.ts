import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deployment, deployments } from './documents.ts';
import { engines } from './engines.ts';
import { measureProcess, measureWarm } from './measure.ts';
import { findPeers } from './peers.ts';

/** Milliseconds; nothing where it could not be measured. */
export interface Speed {
  readonly name: string;
  readonly note: string;
  /** In a process that has checked before: one Deployment, and 5,000 lines of them. */
  readonly warmOne?: number | undefined;
  readonly warmMany?: number | undefined;
  /** In a new process, its start included. */
  readonly coldOne?: number | undefined;
  readonly coldMany?: number | undefined;
}

const lines = 5000;
const coldScript = fileURLToPath(new URL('./cold.ts', import.meta.url));

/** Everything side by side, on the same texts, in one run. */
export async function measureSpeed(runs: number, say: (line: string) => void): Promise<Speed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'speclens-bench-'));
  try {
    const [one, many] = [join(folder, 'one.yaml'), join(folder, 'many.yaml')];
    writeFileSync(one, deployment(0));
    writeFileSync(many, deployments(lines));
    const speeds: Speed[] = [];
    for (const id of Object.keys(engines)) {
      say(`  ${engines[id]!.name}…`);
      speeds.push(await speedOfEngine(id, one, many, runs));
    }
    for (const { name, note, command, words } of findPeers()) {
      say(`  ${name}…`);
      speeds.push({
        name,
        note,
        coldOne: measureProcess(command, words(one), runs),
        coldMany: measureProcess(command, words(many), runs),
      });
    }
    return speeds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function speedOfEngine(id: string, one: string, many: string, runs: number): Promise<Speed> {
  const { name, note, load } = engines[id]!;
  try {
    const check = await load();
    const warmOne = await measureWarm(() => check(deployment(0)), runs * 20);
    const text = deployments(lines);
    const warmMany = await measureWarm(() => check(text), runs);
    const cold = (file: string) => measureProcess(process.execPath, [coldScript, id, file], runs);
    return { name, note, warmOne, warmMany, coldOne: cold(one), coldMany: cold(many) };
  } catch (error) {
    return { name, note: `not measured: ${(error as Error).message.split('\n')[0]}` };
  }
}
