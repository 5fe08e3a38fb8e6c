import { languages } from '../engine/localized.ts';
import type { Page } from '../site/content-tree.ts';
import type { Fault } from '../site/fault.ts';
import { isMatrix } from '../site/matrix.ts';
import type { OutlineTable } from '../site/page-outline.ts';
import { formatReference } from '../site/reference.ts';
import type { ContentCheck } from './check.ts';
import { bilingualPages } from './pages.ts';

/** Something that both languages must have, in the same order. */
interface Item {
  readonly text: string;
  readonly line: number;
}

/** Aspects in which the texts are compared, each a list in reading order. */
const aspects: Readonly<Record<string, (page: Page) => Item[]>> = {
  heading: ({ outline }) => outline.headings.map(({ depth, id, line }) => ({ text: `${'#'.repeat(depth)} {/*${id ?? ''}*/}`, line })),
  source: (page) => references(page, ['source']),
  // Word order differs between the languages, so links of a page are compared without their order.
  reference: (page) => references(page, ['chapter', 'rule', 'term']).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
  component: ({ outline }) =>
    outline.components.filter(({ name }) => /^[A-Z]/.test(name)).map(({ name, attributes, line }) => ({ text: describe(name, attributes), line })),
  // A table's permanent id is made from its heading and its place below it.
  table: ({ outline }) => outline.tables.map((table) => ({ text: describeTable(table), line: table.line })),
  code: ({ outline }) => outline.fences.map(({ language, text, line }) => ({ text: `${language} block of ${text.split('\n').length} lines`, line })),
};

/** Attributes that a translator translates. */
const translated: ReadonlySet<string> = new Set(['title', 'alt', 'claim']);

export const languagesAgree: ContentCheck = {
  title: 'languages agree',
  *check(tree) {
    for (const { folder, pages } of bilingualPages(tree)) {
      const missing = languages.filter((language) => !pages[language]);
      if (missing.length === languages.length) continue;
      for (const language of missing) yield { file: `${folder}/${language}.mdx`, message: 'is missing, the other language has it' };
      if (missing.length === 0) yield* compare(pages.en!, pages.zh!);
    }
  },
};

/** Where two texts differ in structure: one fault an aspect, at the first difference. */
export function* compare(left: Page, right: Page): Generator<Fault> {
  for (const [aspect, itemsOf] of Object.entries(aspects)) {
    const [a, b] = [itemsOf(left), itemsOf(right)];
    const at = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => index).find((index) => a[index]?.text !== b[index]?.text);
    if (at === undefined) continue;
    const line = b[at]?.line ?? b.at(-1)?.line;
    yield {
      file: right.file,
      ...(line !== undefined && { line }),
      message: `${aspect} ${at + 1} is ${b[at]?.text ?? 'missing'}; ${left.file}${a[at] ? `:${a[at].line}` : ''} has ${a[at]?.text ?? 'none'}`,
    };
  }
}

function references({ outline }: Page, kinds: readonly string[]): Item[] {
  return outline.references
    .filter(({ reference }) => kinds.includes(reference.kind))
    .map(({ reference, line }) => ({ text: formatReference(reference), line }));
}

/** With the ids of a matrix, in their order. */
function describeTable(table: OutlineTable): string {
  const ids = (lines: OutlineTable['rows']): string => lines.map(({ id }) => id ?? '?').join(', ');
  const matrix = isMatrix(table) ? ` with columns ${ids(table.columns)} and rows ${ids(table.rows)}` : '';
  return `table under {/*${table.section}*/}${matrix}`;
}

function describe(name: string, attributes: Readonly<Record<string, string>>): string {
  const shared = Object.entries(attributes).filter(([key]) => !translated.has(key));
  return `<${[name, ...shared.map(([key, value]) => `${key}=${value}`)].join(' ')}>`;
}
