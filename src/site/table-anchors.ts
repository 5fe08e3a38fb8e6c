import type { HastPluginEntry } from 'satteri';
import { languages } from '../engine/localized.ts';
import { words } from './words.ts';

/**
 * Gives each table a permanent id, made from the heading that it stands under and, from the second
 * there on, its number: the same in both languages, since their headings and tables agree.
 */
export const tableAnchors: HastPluginEntry = ({ fileURL }) => {
  const language = languages.find((candidate) => fileURL?.pathname.endsWith(`/${candidate}.mdx`)) ?? 'en';
  const counts = new Map<string, number>();
  let section = { id: 'top', title: '' };
  return {
    name: 'speclens-table-anchors',
    element: [
      {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          const id = node.properties['id'];
          if (typeof id === 'string') section = { id, title: context.textContent(node).trim() };
        },
      },
      {
        filter: ['div'],
        visit(node, context) {
          if (String(node.properties['class']).split(' ')[0] !== 'table') return;
          const number = (counts.get(section.id) ?? 0) + 1;
          counts.set(section.id, number);
          const id = tableId(section.id, number);
          const label = `${words.permanentLink[language]}${words.tableIn[language](section.title)}${number > 1 ? ` (${number})` : ''}`;
          context.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { id, class: 'table-frame' },
            children: [
              {
                type: 'element',
                tagName: 'div',
                properties: { class: 'table-tools' },
                children: [
                  { type: 'element', tagName: 'a', properties: { class: 'permalink', href: `#${id}`, 'aria-label': label }, children: [] },
                ],
              },
            ],
          });
        },
      },
    ],
  };
};

/** `table-fields` for the first table under the heading `fields`, `table-fields-2` for the second. */
export function tableId(section: string, number: number): string {
  return `table-${section}${number > 1 ? `-${number}` : ''}`;
}
