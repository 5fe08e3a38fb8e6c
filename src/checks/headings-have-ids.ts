import type { ContentCheck } from './check.ts';
import { everyPage } from './pages.ts';

/** Ids the page's own frame uses. */
const taken: ReadonlySet<string> = new Set(['text', 'sources', 'used-in', 'wrong', 'right']);

/** Every heading has an id of its own, so that a link to it outlives its wording. */
export const headingsHaveIds: ContentCheck = {
  title: 'headings have ids of their own',
  *check(tree) {
    for (const { page } of everyPage(tree)) {
      const seen = new Set(taken);
      for (const { id, text, line, depth } of page.outline.headings) {
        if (depth === 1) yield { file: page.file, line, message: `"${text}": the title is in the front matter; sections begin at ##` };
        if (!id) yield { file: page.file, line, message: `"${text}" has no id: write {/*an-id*/} after it` };
        else if (seen.has(id)) yield { file: page.file, line, message: `the id ${id} is taken` };
        if (id) seen.add(id);
      }
    }
  },
};
