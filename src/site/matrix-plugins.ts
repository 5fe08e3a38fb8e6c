/** What our Markdown makes of a matrix: an address for each row and cell, and the way to it. */
import type { HastNode, HastPluginEntry, MdastPluginEntry } from 'satteri';
import { languages } from '../engine/localized.ts';
import { cellId } from './matrix.ts';
import { idAtEnd } from './page-outline.ts';
import { words } from './words.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/** Ids of one table, by the place of column and row; a table that is no matrix has none. */
interface Ids {
  readonly columns: readonly (string | undefined)[];
  readonly rows: readonly (string | undefined)[];
}

/** Where the first plugin leaves the ids for the second, in the order of the tables. */
const kept = new WeakMap<object, Ids[]>();

/** Takes the ids out of the heads of columns and rows. */
export const matrixIds: MdastPluginEntry = {
  name: 'speclens-matrix-ids',
  table(node, context) {
    const [head, ...body] = node.children;
    const heads = [...head!.children.slice(1), ...body.map(({ children }) => children[0]!)];
    for (const cell of heads) if (idAtEnd(cell)) context.removeNode(cell.children.at(-1)!);
    const all = kept.get(context.data) ?? [];
    kept.set(context.data, all);
    all.push({ columns: head!.children.slice(1).map(idAtEnd), rows: body.map(({ children }) => idAtEnd(children[0]!)) });
  },
};

/** Gives rows and cells their ids and links. Comes after the tables have theirs. */
export const matrixCells: HastPluginEntry = ({ fileURL }) => {
  const language = languages.find((candidate) => fileURL?.pathname.endsWith(`/${candidate}.mdx`)) ?? 'en';
  let [section, table, number] = ['', '', 0];
  const link = (id: string, names: readonly string[]): Element => made('span', { class: 'cell-tools' }, [
    made('a', { class: 'permalink', href: `#${id}`, 'aria-label': words.permanentLink[language] + [section, ...names].filter(Boolean).join(' · ') }, []),
  ]);
  return {
    name: 'speclens-matrix-cells',
    element: [
      {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          if (typeof node.properties['id'] === 'string') section = context.textContent(node).trim();
        },
      },
      {
        filter: ['div'],
        visit(node) {
          if (node.properties['class'] === 'table-frame') table = String(node.properties['id']);
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          const ids = kept.get(context.data)?.[number++];
          const [head, ...body] = rowsOf(node as Element);
          for (const [index, [first, ...cells]] of body.entries()) {
            const row = ids?.rows[index];
            if (!row || !first) continue;
            const id = cellId(table, row);
            const shown = nameOf(first);
            context.replaceNode(first, made('th', { ...first.properties, scope: 'row', ...(first.properties['role'] && { role: 'rowheader' }), id }, [...first.children, link(id, [shown])]));
            for (const [place, cell] of cells.entries()) {
              const column = ids?.columns[place];
              if (!column) continue;
              context.setProperty(cell, 'id', cellId(table, row, column));
              context.appendChild(cell, link(cellId(table, row, column), [shown, nameOf(head![place + 1]!)]));
            }
          }
        },
      },
    ],
  };
};

function rowsOf(node: Element): Element[][] {
  const below = ({ children }: Element, names: readonly string[]): Element[] =>
    children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));
  return below(node, ['thead', 'tbody']).flatMap((group) => below(group, ['tr']).map((row) => below(row, ['th', 'td'])));
}

/** What a row or column is called: without the numbers of sources and the definitions of terms. */
function nameOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxTextElement' && (node.name === 'sup' || node.attributes.some((each) => 'name' in each && each.name === 'class' && each.value === 'definition'))) return '';
  return 'children' in node ? node.children.map((child) => nameOf(child as HastNode)).join('').trim() : '';
}

function made(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
