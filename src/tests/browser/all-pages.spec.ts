import type { BrowserContext } from '@playwright/test';
import { filesOf } from '../../site/finish-build.ts';
import { expect, test } from './strict-test.ts';

/**
 * Every page that was built, opened with its scripts. The strict test fails on a request to another site, on what
 * the policy blocks and on a script error. Workers of the network are left out: they would keep each page, which is
 * tried elsewhere, and their own requests are held to the site by the same headers.
 */
test.use({ serviceWorkers: 'block', trace: 'off' });
test.describe.configure({ timeout: 180_000 });

/** Pages open at once: more than the two cores of a small machine can use gains nothing. */
const tabs = 3;
const shares = 10;
const pages = filesOf('dist').filter((name) => name.endsWith('.html')).map((name) => `/${name.replace(/(?<=^|\/)index\.html$/, '')}`);

for (let share = 0; share < shares; share++) {
  const own = pages.filter((_, index) => index % shares === share);
  test(`every page of the site asks nobody else, breaks no policy and no script: ${share + 1} of ${shares}, ${own.length} pages`, async ({ context }) => {
    const waiting = [...own];
    await Promise.all(Array.from({ length: tabs }, () => openAll(context, waiting)));
    expect(waiting).toEqual([]);
  });
}

/** Takes one address after the other in a tab of its own; others may take from the same list. */
async function openAll(context: BrowserContext, waiting: string[]): Promise<void> {
  const page = await context.newPage();
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const response = await page.goto(address, { waitUntil: 'load' });
    expect(response?.ok(), address).toBe(true);
    // What a page does when it has come to rest is its doing, too.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
  }
  await page.close();
}
