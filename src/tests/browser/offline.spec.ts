/** With the network off, in a real browser: what the offline page promises. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeShareLink } from '../../playground/share-link.ts';
import { writeManifest } from '../../site/finish-build.ts';
import { startStaticServer, type StaticServer } from '../../site/static-server.ts';
import type { Locator } from '@playwright/test';
import { expect, test, type Page } from './strict-test.ts';
import { rightConfigMap, ValidatorPage, wrongPod } from './validator-page.ts';

/** A request without a network is an error in the console: the browser's word, not a fault of the page. */
function forgiveNetwork(faults: string[]): void {
  const others = faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to fetch|status of 50|status of 404/.test(fault));
  faults.length = 0;
  expect(others).toEqual([]);
}

// The server compresses every file of the site when it is first asked for.
test.describe.configure({ timeout: 540_000 });
const patience = 400_000;

const status = (page: Page) => page.locator('.offline-status');

async function keepWhole(page: Page): Promise<void> {
  await page.goto('/offline/');
  await tabTo(page, page.getByRole('button', { name: 'Keep the whole site offline' }));
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText(/^Verified offline: (\d+) of \1 files, build \d[\w.+]+, \d{4}-\d\d-\d\d, digest \w{12}\.$/, { timeout: patience });
}

/** As somebody on a plane without a mouse: finds the rule, leaves with a citation, checks the manifest against it. */
async function walkByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('unknown field');
  await expect(page.getByRole('option').first()).toBeVisible();
  const rule = page.getByRole('option').filter({ hasText: 'kubernetes/unknown-field' }).first();
  for (let presses = 0; presses < 10 && (await rule.getAttribute('aria-selected')) !== 'true'; presses++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/rules\/kubernetes\/unknown-field\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const cite = page.getByRole('button', { name: 'Cite this page' });
  await tabTo(page, cite);
  await page.keyboard.press('Enter');
  const { build, date } = JSON.parse(readFileSync('dist/version.json', 'utf8')) as Record<string, string>;
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(new RegExp(`kubernetes/unknown-field.*Build ${build!.replaceAll(/[+.]/g, '\\$&')}, ${date}\\. https?://.*/rules/kubernetes/unknown-field/`));
  await page.keyboard.press('Escape');
  await expect(cite).toBeFocused();

  const validator = await ValidatorPage.open(page);
  await validator.text.focus();
  await page.keyboard.insertText(wrongPod);
  await expect(validator.problems.filter({ hasText: 'kubernetes/unknown-field' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await validator.text.evaluate((text) => text.contains(document.activeElement))).toBe(false);
}

/** Tab by tab, as somebody without a mouse comes to it. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 60 && !(await goal.evaluate((element) => element === document.activeElement)); presses++) await page.keyboard.press('Tab');
  await expect(goal).toBeFocused();
}

/** Until the worker has kept what this first page loaded. */
async function untilVisited(page: Page, path: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (address) => {
    const names = (await caches.keys()).filter((name) => name.includes('visited:'));
    const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(new URL(address, location.href))));
    return found.some(Boolean);
  }, path)).toBe(true);
}

test('a page that was visited once is read again without a network, with its styles and script', async ({ page, context, faults }) => {
  await page.goto('/kubernetes/runtimeclass/');
  await untilVisited(page, '/kubernetes/runtimeclass/');
  await page.waitForTimeout(500);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('RuntimeClass');
  await expect(page.locator('[data-theme-button]')).toBeVisible();
  await expect(page.locator('.bar')).toHaveCSS('display', 'flex');
  await page.goto('/glossary/');
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('This page is not kept, and there is no network');
  await expect(page.getByRole('link', { name: '/kubernetes/runtimeclass/' })).toBeVisible();
  await context.setOffline(false);
  forgiveNetwork(faults);
});

test('the validator visited once checks a text without a network', async ({ page, context, faults }) => {
  const visited = await ValidatorPage.open(page);
  await visited.paste(wrongPod);
  await expect(visited.problems).toHaveCount(2);
  await untilVisited(page, '/validate/');
  await page.waitForTimeout(3000);
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.waitForTimeout(1000);
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await context.setOffline(false);
  forgiveNetwork(faults);
});

test('the whole site, kept: any page, search, a citation, a validator never used, a share link, with the network off, by keyboard', async ({ page, context, faults }) => {
  await keepWhole(page);
  const note = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { files: number; build: string };
  const { build, date, digest } = JSON.parse(readFileSync('dist/version.json', 'utf8')) as Record<string, string>;
  expect(digest).toBe(note.build);
  await expect(status(page)).toHaveText(`Verified offline: ${note.files} of ${note.files} files, build ${build}, ${date}, digest ${digest}.`);
  await context.setOffline(true);
  await walkByKeyboard(page);

  const manifest = JSON.parse(readFileSync('dist/offline-manifest.json', 'utf8')) as { files: [string][] };
  const pages = manifest.files.map(([path]) => path).filter((path) => path === '' || path.endsWith('/'));
  for (const path of pages.filter((_, index) => index % 40 === 0)) {
    await page.goto(`/${path}`);
    await expect(page.locator('h1').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset['build'])).toBe(note.build);
  }
  await page.goto('/kubernetes/runtimeclass?utm_source=plane');
  await expect(page).toHaveURL(/\/kubernetes\/runtimeclass\//);

  for (const [address, query, found] of [['/glossary/', 'ratcheting', 'atchet'], ['/zh/glossary/', '准入策略', '准入']] as const) {
    await page.goto(address);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').locator('input').first().fill(query);
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('dialog')).toContainText(found);
  }

  const validator = await ValidatorPage.open(page);
  await validator.paste('apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a.b.c\nspec: {}\n');
  await expect(validator.problems.filter({ hasText: 'kubernetes/crd-' }).first()).toBeVisible();
  const shared = await ValidatorPage.open(await context.newPage(), `/zh/validate/${await writeShareLink({ validator: 'kubernetes', text: rightConfigMap, options: {} })}`);
  await expect(shared.text).toContainText('settings');

  const missing = await page.goto('/no/such/page/');
  expect(missing?.status()).toBe(404);
  await expect(page.getByText('This page does not exist')).toBeVisible();
  await page.goto('/offline/');
  await expect(status(page)).toContainText('Verified offline');
  await context.setOffline(false);
  forgiveNetwork(faults);
});

test('a download that is cut off says so, and goes on from there', async ({ page, context, faults }) => {
  let asked = 0;
  await context.route('**/rules/**', async (route) => {
    if (++asked > 40) await route.abort('internetdisconnected');
    else await route.continue();
  });
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
  await expect(page.locator('.offline-fault')).toHaveText('The server could not be reached.', { timeout: patience });
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  const arrived = await page.evaluate(async () => (await (await caches.open((await caches.keys()).find((name) => name.includes('kept:'))!)).keys()).length);
  expect(arrived).toBeGreaterThan(20);
  await context.unroute('**/rules/**');
  const again: string[] = [];
  context.on('request', (request) => again.push(new URL(request.url()).pathname));
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(status(page)).toContainText('Verified offline', { timeout: patience });
  const { files } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { files: number };
  expect(again.length).toBeLessThan(files - arrived + 20);
  forgiveNetwork(faults);
});

test('paused, it waits, also for the next visit; removed, it is gone', async ({ page, context, faults }) => {
  await context.route('**/zh/**', async (route) => {
    await new Promise((done) => setTimeout(done, 100));
    await route.continue();
  });
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  await expect(status(page)).toHaveText('Paused. What has arrived stays.');
  await page.getByRole('button', { name: 'Remove the offline copy' }).click();
  await expect(status(page)).toHaveText('The whole site is not kept yet.');
  expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('kept:')))).toEqual([]);
  forgiveNetwork(faults);
});

test('a browser without room says so', async ({ page, faults }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  });
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
  await expect(page.locator('.offline-fault')).toContainText('no more room');
  faults.length = 0;
});

test('a browser that stores nothing says so', async ({ page, faults }) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
  });
  await page.goto('/offline/');
  await expect(page.locator('.offline-fault')).toContainText('refuses to store');
  faults.length = 0;
});

test.describe('a tiny site', () => {
  let folder: string;
  let server: StaticServer | undefined;

  test.afterEach(async () => {
    await server?.close();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  test('a browser that asks the reader whether to store for good does not hold up the download', async ({ page, faults }) => {
    folder = mkdtempSync(join(tmpdir(), 'speclens-builds-'));
    await writeTinySite(join(folder, 'dist'), 'aaaaaaaaaaaa', 'old');
    server = await startStaticServer({ folder: join(folder, 'dist'), port: 0 });
    // As Firefox does until the reader has answered.
    await page.addInitScript(() => {
      StorageManager.prototype.persist = () => new Promise(() => {});
    });
    await page.goto(`${server.address}/offline/`);
    await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
    await expect(status(page)).toContainText('digest aaaaaaaaaaaa', { timeout: patience });
    faults.length = 0;
  });

  test('installing the site as an application keeps all of it', async ({ page, faults }) => {
    folder = mkdtempSync(join(tmpdir(), 'speclens-builds-'));
    await writeTinySite(join(folder, 'dist'), 'aaaaaaaaaaaa', 'old');
    server = await startStaticServer({ folder: join(folder, 'dist'), port: 0 });
    await page.goto(`${server.address}/offline/`);
    await expect(status(page)).toHaveText('The whole site is not kept yet.');
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
    const kept = () => page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(' state'))!);
      const state = (await (await cache.match(new URL('/state', location.href)))?.json()) as { kept?: { build: string } } | undefined;
      return state?.kept?.build;
    });
    await expect.poll(kept, { timeout: patience }).toBe('aaaaaaaaaaaa');
    await page.reload();
    await expect(status(page)).toContainText('digest aaaaaaaaaaaa', { timeout: patience });
    faults.length = 0;
  });

  test('a new build comes in beside the old one, is whole before it is used, and the reader chooses when', async ({ page, context, faults }) => {
    folder = mkdtempSync(join(tmpdir(), 'speclens-builds-'));
    const root = join(folder, 'dist');
    await writeTinySite(root, 'aaaaaaaaaaaa', 'old');
    server = await startStaticServer({ folder: root, port: 0 });
    const address = server.address;
    await page.goto(`${address}/offline/`);
    await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
    await expect(status(page)).toContainText('digest aaaaaaaaaaaa', { timeout: patience });
    const other = await context.newPage();
    await other.goto(`${address}/`);
    await expect(other.locator('h1')).toHaveText('old');

    // The new build is there, but one of its files does not come: the old one stays, whole.
    await writeTinySite(root, 'bbbbbbbbbbbb', 'new');
    await context.route('**/part.json', (route) => route.abort('internetdisconnected'));
    await page.reload();
    await expect(page.locator('.offline-fault')).toHaveText('The server could not be reached.', { timeout: patience });
    await expect(page.locator('.offline-note')).toContainText('The copy you had stays in use.');
    await other.reload();
    await expect(other.locator('h1')).toHaveText('old');
    await expect(other.locator('[data-part]')).toHaveText('old');

    // Now it comes; still the old one is used until the reader says so.
    await context.unroute('**/part.json');
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.locator('.offline-note')).toContainText('digest bbbbbbbbbbbb', { timeout: patience });
    await other.reload();
    await expect(other.locator('h1')).toHaveText('old');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(status(page)).toContainText('digest bbbbbbbbbbbb');

    // A page that was open stays with its build; opened anew it is the new one, offline too.
    expect(await other.evaluate(() => fetch('/part.json').then((response) => response.json()))).toEqual({ part: 'old' });
    await context.setOffline(true);
    expect(await other.evaluate(() => fetch('/part.json').then((response) => response.json()))).toEqual({ part: 'old' });
    await other.reload();
    await expect(other.locator('h1')).toHaveText('new');
    await expect(other.locator('[data-part]')).toHaveText('new');
    await context.setOffline(false);
    forgiveNetwork(faults.filter((fault) => !fault.startsWith('leaves the site')));
    faults.length = 0;
  });
});

/** The built offline page and worker in a site of two other files. */
async function writeTinySite(root: string, build: string, word: string): Promise<void> {
  const stamp = (html: string): string => html.replace(/data-build="?\w+"?/, `data-build="${build}"`);
  for (const name of ['assets', 'offline', 'search/pagefind.js', 'sw.js', 'version.json', '404.html', 'favicon.svg', 'site.webmanifest']) cpSync(`dist/${name}`, join(root, name), { recursive: true });
  writeFileSync(join(root, 'offline/index.html'), stamp(readFileSync('dist/offline/index.html', 'utf8')));
  writeFileSync(join(root, 'part.json'), JSON.stringify({ part: word }));
  writeFileSync(join(root, 'part.js'), "fetch('/part.json').then((r) => r.json()).then(({ part }) => (document.querySelector('[data-part]').textContent = part));");
  writeFileSync(join(root, 'index.html'), stamp(`<!doctype html><html lang="en" data-build="x"><meta charset="utf-8"><title>x</title><h1>${word}</h1><p data-part></p><script src="/part.js"></script>`));
  await writeManifest(root, build, new Date('2026-11-01T00:00:00Z'));
}
