import type { Browser } from '@playwright/test';
import type { CitedVersion } from '../citation/citation.ts';
import type { Language } from '../engine/localized.ts';
import { href } from '../site/address.ts';
import type { Chapter } from '../site/content-tree.ts';
import { base, origin } from '../site/deployment.ts';
import { isWritten } from '../site/site-page.ts';
import { words } from '../site/words.ts';
import { joinTopics } from './join-topics.ts';

/** A chapter to print, and the address of a server that serves the built site. */
export interface PrintedChapter {
  readonly chapter: Chapter;
  readonly language: Language;
  readonly server: string;
}

/** The chapter as one PDF with bookmarks, tagged for screen readers. */
export async function printChapter(browser: Browser, { chapter, language, server }: PrintedChapter): Promise<Buffer> {
  const addresses = chapter.topics.filter(isWritten).map(({ path }) => server + href(path, language));
  // The policy of the pages forbids making HTML of text, which is what joining them takes.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', colorScheme: 'light' });
  try {
    const page = await context.newPage();
    await page.goto(addresses[0]!);
    const version = (await (await context.request.get(`${server + base}/version.json`)).json()) as CitedVersion;
    await page.evaluate(joinTopics, { addresses, origin, title: titleOf(chapter, language), colophon: colophonOf(chapter, language, version) });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
  } finally {
    await context.close();
  }
}

function titleOf({ title }: Chapter, language: Language): string {
  return `${words.siteName[language]}${words.colon[language]}${title[language]}`;
}

function colophonOf({ id, number }: Chapter, language: Language, { build, date }: CitedVersion): string {
  const address = origin + href(`/${id}/`, language);
  return [words.siteName[language], words.chapterNumber[language](number), address, `${words.version[language]} ${build}`, date, words.licence[language]].join(' · ');
}
