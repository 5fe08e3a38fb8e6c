/**
 * What our Markdown makes of tables. On a desk they are tables; on a phone a table of prose becomes
 * one card a row, each cell under its column's name, while a matrix of short values stays a grid.
 */
import type { HastNode, HastPluginEntry, HastVisitorContext } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** Values up to this long, in half-width characters, stand side by side even on a phone. */
const shortValue = 14;

/** Two columns of prose share a phone's width; more of them cannot. */
const mostColumnsOfProse = 2;

/** Names each cell's column and role, and lets what is too wide scroll by itself, reachable by keyboard. */
export const tables: HastPluginEntry = {
  name: 'speclens-tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const rows = rowsOf(table as Element);
      const texts = rows.map((cells) => cells.map((cell) => context.textContent(cell).trim()));
      const shape = tableShape(texts);
      if (shape === 'cards') describe(table as Element, rows, texts, context);
      context.wrapNode(table, {
        type: 'element',
        tagName: 'div',
        properties: { class: shape === 'plain' ? 'table' : `table ${shape}`, tabindex: '0', role: 'group', 'aria-label': texts[0]!.filter(Boolean).join(' · ') },
        children: [],
      });
    },
  },
};

/** What becomes of a table on a phone, by its texts, the head first. */
export function tableShape([head = [], ...body]: readonly (readonly string[])[]): 'plain' | 'cards' | 'matrix' {
  const short = body.every((cells) => cells.slice(1).every((text) => widthOf(text) <= shortValue));
  if (head.length <= mostColumnsOfProse) return 'plain';
  return short ? 'matrix' : 'cards';
}

/** Han are as wide as two Latin letters. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2E7F' ? 2 : 1), 0);
}

function rowsOf(table: Element): Element[][] {
  return childrenNamed(table, ['thead', 'tbody']).flatMap((group) =>
    childrenNamed(group, ['tr']).map((row) => childrenNamed(row, ['th', 'td'])),
  );
}

function childrenNamed({ children }: Element, names: readonly string[]): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));
}

/**
 * A browser forgets that something is a table when a style sheet lays it out as anything else, hence
 * the roles, which say nothing that the elements don't.
 */
function describe(table: Element, [head, ...body]: Element[][], [columns, ...texts]: string[][], context: HastVisitorContext): void {
  // A first cell that says which row it is heads the card; one of several conditions needs its name too.
  const named = new Set(texts.map(([first]) => first)).size === body.length ? 1 : 0;
  context.setProperty(table, 'role', 'table');
  for (const group of childrenNamed(table, ['thead', 'tbody'])) {
    context.setProperty(group, 'role', 'rowgroup');
    for (const row of childrenNamed(group, ['tr'])) context.setProperty(row, 'role', 'row');
  }
  for (const cell of head!) context.setProperty(cell, 'role', 'columnheader');
  for (const cells of body) {
    for (const [index, cell] of cells.entries()) {
      context.setProperty(cell, 'role', 'cell');
      if (index >= named) context.setProperty(cell, 'data-label', columns![index]);
    }
  }
}
