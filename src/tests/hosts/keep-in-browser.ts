import type { Browser } from '@playwright/test';

/**
 * The whole way in a real browser: the worker gets its scope, the policy blocks nothing, every file
 * passes the digest of the build's list, and without the network the site is there. Yields what is not so.
 */
export async function* keepInBrowser(browser: Browser, address: string): AsyncGenerator<string> {
  const context = await browser.newContext();
  const said: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(`${address}/offline/`);
    await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
    await page.locator('.offline-status[data-good]').waitFor({ timeout: 300_000 });
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    if (scope !== `${address}/`) yield `the service worker's scope is ${scope}`;
    await context.setOffline(true);
    await page.goto(`${address}/zh/glossary/`);
    if ((await page.locator('h1').count()) !== 1) yield 'a page is not there without a network';
  } catch (error) {
    yield `in the browser: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    yield* said.map((line) => `the browser says: ${line}`);
    await context.close();
  }
}
