import type { Range } from '../range.ts';
import type { ListNode, MapEntry, MapNode, SourceNode } from '../source-tree.ts';

/**
 * How a table came to be, which decides what may still be added to it:
 * - `implied`: named on the way to a table below it, `a` in `[a.b]`; may get its own header.
 * - `header`: has its own header.
 * - `dotted`: made by the keys of a section, `a` in `a.b = 1`; that section may add to it.
 * - `closed`: an inline table.
 */
export type Origin = 'implied' | 'header' | 'dotted' | 'closed';

/** A table while it is being filled; it becomes part of the tree as it stands. */
export class Table implements MapNode {
  readonly type = 'map';
  readonly entries = new Map<string, MapEntry>();
  origin: Origin;
  /** The section whose keys made it, for a dotted one. */
  readonly section: Table | undefined;
  range: Range;

  constructor(origin: Origin, range: Range, section?: Table) {
    this.origin = origin;
    this.range = range;
    this.section = section;
  }

  set(key: KeyPart, value: SourceNode): void {
    this.entries.set(key.name, { key: key.name, keyRange: key.range, value });
    this.growTo(value.range.to);
  }

  growTo(to: number): void {
    if (to > this.range.to) this.range = { from: this.range.from, to };
  }
}

/** The items of `[[name]]`. */
export class TableArray implements ListNode {
  readonly type = 'list';
  readonly items: Table[] = [];
  range: Range;

  constructor(range: Range) {
    this.range = range;
  }

  get last(): Table {
    return this.items.at(-1)!;
  }
}

/** One part of a dotted key. */
export interface KeyPart {
  readonly name: string;
  readonly range: Range;
}
