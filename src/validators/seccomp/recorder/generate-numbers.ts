/**
 * Writes `../system-calls/numbers.json` from libseccomp's own table of system calls:
 *
 * ```
 * node src/validators/seccomp/recorder/generate-numbers.ts SYSCALLS.CSV 2.6.1
 * ```
 *
 * `SYSCALLS.CSV` is `src/syscalls.csv` of a checkout of libseccomp at the tag of that version. Only names and
 * numbers are taken. Of every architecture we keep the numbers in the order of the names, each as its distance
 * from the one before; `-` stands where an architecture lacks the call.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [csvFile, version] = process.argv.slice(2);
if (!csvFile || !version) throw new Error('usage: generate.ts SYSCALLS.CSV VERSION');

const [header, ...rows] = readFileSync(csvFile, 'utf8').trim().split('\n').map((line) => line.split(','));
const kernel = /v(\d+\.\d+)/.exec(header![0]!)?.[1];
const columns = header!.flatMap((title, at) => (at === 0 || title.endsWith('_kver') ? [] : [{ title, at }]));

function distances(at: number): string {
  let before = 0;
  return rows.map((row) => {
    const cell = row[at]!;
    if (!/^\d+$/.test(cell)) return '-';
    const distance = Number(cell) - before;
    before = Number(cell);
    return String(distance);
  }).join(' ').replaceAll(/-(?: -)+(?= |$)/g, (run) => `-${run.split(' ').length}x`);
}

const table = {
  libseccomp: version,
  kernel,
  names: rows.map((row) => row[0]).join(' '),
  numbers: Object.fromEntries(columns.map(({ title, at }) => [title, distances(at)])),
};
writeFileSync(fileURLToPath(new URL('../system-calls/numbers.json', import.meta.url)), `${JSON.stringify(table, undefined, 1)}\n`);
