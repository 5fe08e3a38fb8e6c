import type { Fault } from '../site/fault.ts';
import { isMatrix } from '../site/matrix.ts';
import type { OutlineLine } from '../site/page-outline.ts';
import type { ContentCheck } from './check.ts';
import { everyPage } from './pages.ts';

/** A table with one id has all of them, so that none of its cells is without an address. */
export const matricesComplete: ContentCheck = {
  title: 'matrices have an id for each row and column',
  *check(tree) {
    for (const { page } of everyPage(tree)) {
      for (const table of page.outline.tables.filter(isMatrix)) {
        for (const [what, lines] of [['column', table.columns], ['row', table.rows]] as const) {
          for (const message of faultsOf(what, lines)) yield { file: page.file, line: table.line, message } satisfies Fault;
        }
      }
    }
  },
};

function* faultsOf(what: 'column' | 'row', lines: readonly OutlineLine[]): Generator<string> {
  const seen = new Set<string>();
  for (const [index, { id, text }] of lines.entries()) {
    const name = `the ${what} "${text || index + 1}"`;
    if (!id) yield `${name} has no id, others of its table have: write {/*an-id*/} after it`;
    else if (id.includes('--')) yield `${name}: the id ${id} may not contain --, which parts rows from columns`;
    else if (seen.has(id)) yield `${name}: the id ${id} is taken`;
    if (id) seen.add(id);
  }
}
