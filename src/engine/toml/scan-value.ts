import type { SourceNode } from '../source-tree.ts';
import { scanKey } from './scan-key.ts';
import { scanScalar } from './scan-scalar.ts';
import type { Scanner } from './scanner.ts';
import { type KeyPart, Table } from './table.ts';
import { setKey } from './tables.ts';

/** An array or inline table that is not closed yet. */
interface Open {
  readonly from: number;
  readonly items?: SourceNode[];
  readonly table?: Table;
  /** In an inline table, the key whose value is read. */
  key?: readonly KeyPart[];
}

/**
 * Reads a value of any kind. Arrays and inline tables wait on a stack of ours, not on the engine's,
 * so that no depth of nesting can exhaust it.
 */
export function scanValue(scanner: Scanner): SourceNode {
  const stack: Open[] = [];
  for (;;) {
    const opened = open(scanner);
    let value: SourceNode | undefined;
    if (opened) {
      stack.push(opened);
      value = closeEmpty(scanner, stack);
    } else value = scanScalar(scanner);
    while (value) {
      const parent = stack.at(-1);
      if (!parent) return value;
      value = attach(scanner, stack, parent, value);
    }
  }
}

function open(scanner: Scanner): Open | undefined {
  const from = scanner.at;
  if (scanner.take('[')) return { from, items: [] };
  if (scanner.take('{')) return { from, table: new Table('closed', { from, to: from }) };
  return undefined;
}

/** After the opening bracket: the closed container if nothing is in it, else stands at the first value. */
function closeEmpty(scanner: Scanner, stack: Open[]): SourceNode | undefined {
  const inside = stack.at(-1)!;
  skipInside(scanner, inside);
  if (scanner.take(inside.items ? ']' : '}')) return close(scanner, stack);
  if (inside.table) startPair(scanner, inside);
  return undefined;
}

/** Puts a value into its container: then the next one follows, or the container is closed and is itself the value. */
function attach(scanner: Scanner, stack: Open[], parent: Open, value: SourceNode): SourceNode | undefined {
  if (parent.items) parent.items.push(value);
  else setKey(parent.table!, parent.key!, value, 'closed');
  skipInside(scanner, parent);
  const end = parent.items ? ']' : '}';
  if (scanner.take(end)) return close(scanner, stack);
  const comma = scanner.at;
  if (!scanner.take(',')) scanner.fail(parent.items ? 'array' : lineEnds(scanner) ? 'inline-line' : 'inline-table', comma, comma + 1);
  skipInside(scanner, parent);
  if (scanner.startsWith(end)) {
    if (parent.table && scanner.version === '1.0') scanner.fail('inline-comma', comma, comma + 1);
    scanner.at++;
    return close(scanner, stack);
  }
  if (parent.table) startPair(scanner, parent);
  return undefined;
}

function close(scanner: Scanner, stack: Open[]): SourceNode {
  const { from, items, table } = stack.pop()!;
  const range = { from, to: scanner.at };
  if (items) return { type: 'list', items, range };
  table!.range = range;
  seal(table!);
  return table!;
}

/** What dotted keys made inside an inline table is as closed as the table itself. */
function seal(table: Table): void {
  const pending = [table];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const { value } of next.entries.values()) {
      if (!(value instanceof Table) || value.origin !== 'dotted') continue;
      value.origin = 'closed';
      pending.push(value);
    }
  }
}

function startPair(scanner: Scanner, inside: Open): void {
  if (lineEnds(scanner)) scanner.fail('inline-line', scanner.at, scanner.at + 1);
  inside.key = scanKey(scanner);
  scanner.skipBlanks();
  if (!scanner.take('=')) scanner.fail('equals', inside.key[0]!.range.from, inside.key.at(-1)!.range.to);
  scanner.skipBlanks();
}

function skipInside(scanner: Scanner, { items }: Open): void {
  if (items || scanner.version === '1.1') scanner.skipEmpty();
  else scanner.skipBlanks();
}

function lineEnds(scanner: Scanner): boolean {
  return scanner.code === 10 || scanner.code === 13 || scanner.code === 35;
}
