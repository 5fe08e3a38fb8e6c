import { spawnSync } from 'node:child_process';

/** Middle of the values: one slow run says more of the machine than of what runs on it. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median milliseconds of several runs, after some that do not count. */
export async function measureWarm(run: () => Promise<unknown>, runs: number): Promise<number> {
  for (let warmUp = 0; warmUp < Math.ceil(runs / 2); warmUp++) await run();
  const times: number[] = [];
  for (let each = 0; each < runs; each++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Median milliseconds of a process from start to end; nothing where it does not do its work. */
export function measureProcess(command: string, words: readonly string[], runs: number): number | undefined {
  const times: number[] = [];
  for (let each = 0; each < runs; each++) {
    const started = performance.now();
    const { status, error } = spawnSync(command, words, { stdio: 'ignore' });
    if (error || status !== 0) return undefined;
    times.push(performance.now() - started);
  }
  return median(times);
}
