import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../site/fault.ts';
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
    yield* glossarySlips(tree.root);
  },
};

function* glossarySlips(root: string): Generator<Fault> {
  const file = 'content/glossary.yaml';
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    const chinese = /^\s+zh: (.+)$/.exec(line)?.[1];
    if (!chinese) continue;
    for (const message of typographySlips(chinese)) yield { file, line: index + 1, message };
  }
}
