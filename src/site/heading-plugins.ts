/** What our Markdown makes of headings. */
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { languages } from '../engine/localized.ts';
import { idAtEnd } from './page-outline.ts';
import { words } from './words.ts';

/** Moves the id from the comment at the end of a heading to the heading. */
export const headingIds: MdastPluginEntry = {
  name: 'speclens-heading-ids',
  heading(node, context) {
    const id = idAtEnd(node);
    if (!id) return;
    context.removeNode(node.children.at(-1)!);
    context.setProperty(node, 'data', { hProperties: { id } });
  },
};

/** Puts a permanent link beside each heading that has an id. */
export const permanentLinks: HastPluginEntry = ({ fileURL }) => {
  const language = languages.find((candidate) => fileURL?.pathname.endsWith(`/${candidate}.mdx`)) ?? 'en';
  return {
    name: 'speclens-permanent-links',
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        const id = node.properties['id'];
        if (typeof id !== 'string') return;
        const label = `${words.permanentLink[language]}${context.textContent(node).trim()}`;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { class: 'heading' },
          children: [
            { type: 'element', tagName: 'a', properties: { class: 'permalink', href: `#${id}`, 'aria-label': label }, children: [] },
          ],
        });
      },
    },
  };
};
