import type { ContentTree } from '../site/content-tree.ts';
import { fieldsFile, readFields } from '../site/fields.ts';
import type { Fault } from '../site/fault.ts';
import { writtenTopics } from '../site/site-page.ts';
import type { ContentCheck } from './check.ts';
import { everyPage } from './pages.ts';

const han = '\\p{Script=Han}';

/** Slips that a reader of Chinese sees at once, each with what to write instead. */
const slips: readonly { pattern: RegExp; message: string }[] = [
  { pattern: new RegExp(`${han}[,;:!?](?=\\s|$|${han})`, 'u'), message: 'half-width punctuation after Han: write ，；：！？' },
  { pattern: new RegExp(`${han}\\.(?=\\s|$)`, 'u'), message: 'half-width full stop after Han: write 。' },
  { pattern: new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9]${han}`, 'u'), message: 'no space between Han and Latin' },
  { pattern: new RegExp(`${han}\\([^)]*${han}`, 'u'), message: 'half-width brackets around Han: write （）' },
  { pattern: /[，。；：！？、（）《》] (?=\S)|(?<=\S) [，。；：！？、）》]/u, message: 'space beside full-width punctuation' },
  { pattern: /[，。；：、]{2}/u, message: 'punctuation twice' },
  { pattern: new RegExp(`${han}"|"${han}`, 'u'), message: 'straight quotes beside Han: write “”' },
];

/** The slips of one run of Chinese prose. */
export function typographySlips(text: string): string[] {
  return slips.flatMap(({ pattern, message }) => {
    const found = pattern.exec(text);
    return found ? [`${message} (…${text.slice(Math.max(0, found.index - 4), found.index + 8).trim()}…)`] : [];
  });
}

export const chineseTypography: ContentCheck = {
  title: 'Chinese is set as Chinese',
  *check(tree) {
    for (const { language, page } of everyPage(tree)) {
      if (language !== 'zh') continue;
      const fault = (line: number, text: string): Fault[] => typographySlips(text).map((message) => ({ file: page.file, line, message }));
      yield* [page.title, page.summary].flatMap((text) => fault(2, text));
      for (const { text, line } of page.outline.prose) yield* fault(line, text);
    }
    for (const { file, name, text } of chineseOfData(tree)) {
      for (const message of typographySlips(text)) yield { file, message: `${name}: ${message}` };
    }
  },
};

/** The Chinese in YAML files, with a name to find it by. */
function* chineseOfData(tree: ContentTree): Generator<{ file: string; name: string; text: string }> {
  for (const { file, title, summary } of tree.chapters) {
    yield { file, name: 'title', text: title.zh };
    yield { file, name: 'summary', text: summary.zh };
  }
  for (const { id, zh, definition } of tree.terms.values()) {
    yield { file: 'content/glossary.yaml', name: id, text: zh };
    yield { file: 'content/glossary.yaml', name: id, text: definition.zh };
  }
  for (const { id } of writtenTopics(tree)) {
    for (const group of readFields(tree.root, id)) {
      for (const { path, text } of group.fields) yield { file: fieldsFile(id), name: path, text: text.zh };
    }
  }
  for (const [id, { summary, notChecked }] of tree.validators) {
    for (const { zh } of [summary, ...notChecked]) yield { file: `content/validators/${id}.yaml`, name: 'zh', text: zh };
  }
}
