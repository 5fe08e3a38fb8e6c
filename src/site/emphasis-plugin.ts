/**
 * What our Markdown makes of emphasis. Chinese emphasizes by a dot under each character, which is
 * right for Han only: a variable such as `*c*` stays italic in both languages.
 */
import type { HastPluginEntry } from 'satteri';

const han = /\p{Script=Han}/u;

/** Marks emphasis without a single Han; the style sheet decides what becomes of it. */
export const emphasis: HastPluginEntry = {
  name: 'speclens-emphasis',
  element: {
    filter: ['em'],
    visit(element, context) {
      if (!han.test(context.textContent(element))) context.setProperty(element, 'class', 'latin');
    },
  },
};
