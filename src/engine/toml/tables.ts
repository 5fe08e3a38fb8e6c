import type { SourceNode } from '../source-tree.ts';
import { type KeyPart, Table, TableArray } from './table.ts';
import { TomlProblem, type TomlProblemCode } from './toml-problem.ts';

/** Opens the table of a header `[a.b]` and gives it. Throws {@link TomlProblem} where TOML forbids it. */
export function openTable(root: Table, path: readonly KeyPart[]): Table {
  const parent = walkHeader(root, path);
  const key = path.at(-1)!;
  const there = parent.entries.get(key.name)?.value;
  if (!there) return add(parent, key, new Table('header', headerRange(path)));
  if (there instanceof Table && there.origin === 'implied') {
    there.origin = 'header';
    parent.entries.set(key.name, { key: key.name, keyRange: key.range, value: there });
    return there;
  }
  refuse(whyTaken(there), path);
}

function whyTaken(there: SourceNode): TomlProblemCode {
  if (there instanceof TableArray) return 'table-twice';
  if (!(there instanceof Table)) return 'not-a-table';
  return there.origin === 'closed' ? 'closed-table' : there.origin === 'dotted' ? 'dotted-table' : 'table-twice';
}

/** Opens the next item of an array of tables `[[a.b]]`. */
export function openItem(root: Table, path: readonly KeyPart[]): Table {
  const parent = walkHeader(root, path);
  const key = path.at(-1)!;
  const there = parent.entries.get(key.name)?.value;
  const list = there ?? add(parent, key, new TableArray(headerRange(path)));
  if (!(list instanceof TableArray)) refuse(list.type === 'list' ? 'closed-table' : list.type === 'map' ? 'table-twice' : 'not-a-table', path);
  const item = new Table('header', headerRange(path));
  list.items.push(item);
  return item;
}

/** The table in which the last part of a header's path is looked for. */
function walkHeader(root: Table, path: readonly KeyPart[]): Table {
  let table = root;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const there = table.entries.get(key.name)?.value;
    if (!there) table = add(table, key, new Table('implied', headerRange(path)));
    else if (there instanceof TableArray) table = there.last;
    else if (there instanceof Table && there.origin !== 'closed') table = there;
    else refuse(there.type === 'map' || there.type === 'list' ? 'closed-table' : 'not-a-table', path.slice(0, depth + 1));
  }
  return table;
}

/** Sets `a.b = value` in a section; the tables on the way belong to that section. */
export function setKey(section: Table, path: readonly KeyPart[], value: SourceNode, origin: 'dotted' | 'closed' = 'dotted'): void {
  let table = section;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const there = table.entries.get(key.name)?.value;
    if (!there) table = add(table, key, new Table('dotted', { from: key.range.from, to: value.range.to }, section));
    else if (there instanceof Table && there.origin === 'dotted' && there.section === section) table = there;
    else refuse(there.type === 'map' || there.type === 'list' ? 'closed-table' : 'not-a-table', path.slice(0, depth + 1));
    table.growTo(value.range.to);
  }
  const key = path.at(-1)!;
  const there = table.entries.get(key.name)?.value;
  if (there) refuse(there instanceof Table && origin === 'dotted' && value.type === 'map' ? 'table-twice' : 'key-twice', path);
  table.set(key, value);
}

function add<Node extends Table | TableArray>(parent: Table, key: KeyPart, node: Node): Node {
  parent.entries.set(key.name, { key: key.name, keyRange: key.range, value: node });
  return node;
}

function headerRange(path: readonly KeyPart[]) {
  return { from: path[0]!.range.from, to: path.at(-1)!.range.to };
}

function refuse(code: TomlProblemCode, path: readonly KeyPart[]): never {
  throw new TomlProblem(code, path[0]!.range.from, path.at(-1)!.range.to, path.map(({ name }) => name).join('.'));
}
