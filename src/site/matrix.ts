/**
 * Permanent ids of a matrix: a table whose columns and rows carry ids, written like those of
 * headings. Each of its rows and cells has an address of its own.
 */
import type { OutlineTable, PageOutline } from './page-outline.ts';
import { tableId } from './table-anchors.ts';

/** `table-boundary--gvisor--security`; without a column the row, `table-boundary--gvisor`. */
export function cellId(table: string, row: string, column?: string): string {
  return [table, row, ...(column === undefined ? [] : [column])].join('--');
}

/** Whether a table asks to be a matrix. `matrices-complete.ts` sees to it that nothing is missing then. */
export function isMatrix({ columns, rows }: Pick<OutlineTable, 'columns' | 'rows'>): boolean {
  return [...columns, ...rows].some(({ id }) => id);
}

/** Anchors of a page's tables, with the words that stand for them in a link. */
export function tableAddresses({ tables }: PageOutline): Map<string, string> {
  const addresses = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { section, columns, rows } of tables) {
    const number = (counts.get(section) ?? 0) + 1;
    counts.set(section, number);
    const table = tableId(section, number);
    addresses.set(table, '');
    for (const row of rows) {
      if (!row.id) continue;
      addresses.set(cellId(table, row.id), row.text);
      for (const column of columns) if (column.id) addresses.set(cellId(table, row.id, column.id), `${row.text} · ${column.text}`);
    }
  }
  return addresses;
}
