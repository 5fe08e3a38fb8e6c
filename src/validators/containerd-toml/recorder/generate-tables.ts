/**
 * Folds the dumps of several releases into `../schemas/tables.json`.
 *
 * node src/validators/containerd-toml/recorder/generate-tables.ts 1.7=DUMP 2.0=DUMP …
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { TableFile, TableNode } from '../schemas/tables.ts';

type Dumped = string | { fields: Record<string, Dumped> } | { list: Dumped } | { map: Dumped };
interface Dump {
  readonly ids: readonly string[];
  readonly plugins: Readonly<Record<string, Dumped>>;
  readonly config: Dumped;
}

const releases = process.argv.slice(2).map((argument) => argument.split('=') as [string, string]);
const dumps = releases.map(([, file]) => JSON.parse(readFileSync(file, 'utf8')) as Dump);

const scalars: Readonly<Record<string, TableNode & string>> = { string: 's', bool: 'b', int: 'i', float64: 'n', any: 'a' };

function scalarOf(type: string): TableNode & string {
  return scalars[type] ?? (/duration/i.test(type) ? 'd' : 'a');
}

/** One node for all releases: `undefined` where a release has none. */
function fold(nodes: readonly (Dumped | undefined)[]): TableNode {
  const present = nodes.filter((node) => node !== undefined);
  const kinds = new Set(present.map((node) => (typeof node === 'string' ? scalarOf(node) : Object.keys(node)[0]!)));
  if (kinds.size > 1) return { v: nodes.map((node) => (node === undefined ? 'a' : fold([node]))) };
  const [first] = present as [Dumped];
  if (typeof first === 'string') return scalarOf(first);
  if ('list' in first) return { l: fold(nodes.map((node) => (node as { list: Dumped } | undefined)?.list)) };
  if ('map' in first) return { m: fold(nodes.map((node) => (node as { map: Dumped } | undefined)?.map)) };
  return { f: foldFields(nodes as readonly ({ fields: Record<string, Dumped> } | undefined)[]) };
}

function foldFields(nodes: readonly ({ fields: Record<string, Dumped> } | undefined)[]): Record<string, TableNode> {
  const names = [...new Set(nodes.flatMap((node) => Object.keys(node?.fields ?? {})))].toSorted();
  return Object.fromEntries(names.map((name) => {
    const members = nodes.map((node) => node?.fields[name]);
    const node = fold(members);
    const isEverywhere = members.every((member, at) => member !== undefined || nodes[at] === undefined);
    return [name, isEverywhere ? node : { in: mask(members.map((member) => member !== undefined)), n: node }];
  }));
}

function mask(flags: readonly boolean[]): string {
  return flags.map((flag) => (flag ? '1' : '0')).join('');
}

const ids = [...new Set(dumps.flatMap(({ ids }) => ids))].toSorted();
const tables: TableFile = {
  ids: Object.fromEntries(ids.map((id) => [id, mask(dumps.map((dump) => dump.ids.includes(id)))])),
  plugins: Object.fromEntries(ids.filter((id) => dumps.some(({ plugins }) => id in plugins)).map((id) => [id, fold(dumps.map(({ plugins }) => plugins[id]))])),
  config: fold(dumps.map(({ config }) => ({ fields: { ...(config as { fields: Record<string, Dumped> }).fields, plugins: { map: 'any' } } }))),
};
writeFileSync(new URL('../schemas/tables.json', import.meta.url), `${JSON.stringify(tables)}\n`);
