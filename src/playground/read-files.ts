import type { Language } from '../engine/localized.ts';
import { phrases } from './playground-words.ts';

/** Megabytes that the page takes: what an engine can parse well within the watchdog. */
export const mostMegabytes = 10;

/** What came of opening files: the text, and what the reader is told. */
export interface OpenedFiles {
  readonly text?: string;
  readonly said: string;
}

/**
 * Several files become one text of several documents, each under a comment with its file's name,
 * so that references between them are seen.
 */
export async function readFiles(files: readonly File[], language: Language): Promise<OpenedFiles> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostMegabytes * 1_000_000) return { said: phrases.tooLarge[language](mostMegabytes) };
  const texts: string[] = [];
  for (const file of files) {
    const text = decode(await file.arrayBuffer());
    if (text === undefined) return { said: phrases.notText[language](file.name) };
    texts.push(text);
  }
  return { text: texts.length === 1 ? texts[0]! : joined(files, texts), said: phrases.opened[language](files.length) };
}

function joined(files: readonly File[], texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      const named = `# ${files[index]!.name.replaceAll(/[\r\n]/g, ' ')}\n${text.replace(/\n*$/, '\n')}`;
      return index === 0 ? named : `---\n${named}`;
    })
    .join('');
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
