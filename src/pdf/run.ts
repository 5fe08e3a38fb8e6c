/** Writes one PDF a chapter and language into `dist-pdf/`, from the site that was built: `node src/pdf/run.ts [chapter…]`. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { languages } from '../engine/localized.ts';
import { content } from '../site/content.ts';
import { base } from '../site/deployment.ts';
import { isWritten } from '../site/site-page.ts';
import { startStaticServer } from '../site/static-server.ts';
import { findChromium } from '../tests/browser/find-chromium.ts';
import { printChapter } from './print-chapter.ts';

const folder = 'dist-pdf';

async function run(asked: readonly string[]): Promise<void> {
  const written = content().chapters.filter(({ topics }) => topics.some(isWritten));
  const unknown = asked.filter((id) => !written.some((chapter) => chapter.id === id));
  if (unknown.length > 0) throw new Error(`No chapter that is written has the id ${unknown.join(', ')}. There are: ${written.map(({ id }) => id).join(', ')}.`);
  if (!existsSync('dist/index.html')) throw new Error('There is no site in dist/ yet: run "npm run build" first.');

  const { executablePath, args } = await findChromium(console.log);
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...args] });
  const server = await startStaticServer({ folder: 'dist', base, port: 0 });
  try {
    await mkdir(folder, { recursive: true });
    for (const chapter of written.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
      for (const language of languages) {
        const file = `${folder}/speclens-${chapter.id}-${language}.pdf`;
        const pdf = await printChapter(browser, { chapter, language, server: server.address });
        await writeFile(file, pdf);
        console.log(`${file} (${Math.round(pdf.length / 1024)} KB)`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
