import type { Architecture } from './architectures.ts';
import table from './numbers.json' with { type: 'json' };

/** The version of libseccomp that the table was read from, and of the kernel that this version knows. */
export const tableVersions = { libseccomp: table.libseccomp, kernel: table.kernel };

/** Every name that libseccomp knows on any architecture. */
export const systemCallNames: readonly string[] = table.names.split(' ');

const known: ReadonlySet<string> = new Set(systemCallNames);
const numbers = new Map<string, ReadonlyMap<string, number>>();

/** Whether libseccomp knows the name; a runtime passes over others without an error. */
export function isSystemCall(name: string): boolean {
  return known.has(name);
}

/** The number that the kernel sees, x32's bit and the base of MIPS included; none where the architecture lacks the call. */
export function numberOf(name: string, { name: architecture, table: title = architecture, base = 0 }: Architecture): number | undefined {
  const number = numbersOf(title).get(name);
  return number === undefined ? undefined : number + base;
}

function numbersOf(title: string): ReadonlyMap<string, number> {
  const read = numbers.get(title) ?? readNumbers(title);
  numbers.set(title, read);
  return read;
}

/** See `recorder/generate-numbers.ts`: distances in the order of the names, `-` for none, `-4x` for four times none. */
function readNumbers(title: string): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  let at = 0;
  let number = 0;
  for (const cell of (table.numbers as Readonly<Record<string, string>>)[title]!.split(' ')) {
    if (cell === '-' || cell.endsWith('x')) {
      at += cell === '-' ? 1 : Number(cell.slice(1, -1));
      continue;
    }
    number += Number(cell);
    read.set(systemCallNames[at++]!, number);
  }
  return read;
}
