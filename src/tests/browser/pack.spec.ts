/** The pack, opened straight from its folder: reading and search work, the rest says why it does not. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect, test as base } from '@playwright/test';

const test = base.extend<object, { pack: string }>({
  pack: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'speclens-pack-'));
    const { build } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { build: string };
    unpack(readFileSync(`dist/speclens-${build}.zip`), folder);
    await use(pathToFileURL(join(folder, `speclens-${build}`)).href);
    rmSync(folder, { recursive: true });
  }, { scope: 'worker' }],
});

/** Every file of an archive, by the headers that stand before them. */
function unpack(archive: Buffer, folder: string): void {
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed, name, extra] = [archive.readUInt16LE(at + 8), archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26), archive.readUInt16LE(at + 28)];
    const file = join(folder, archive.toString('utf8', at + 30, at + 30 + name));
    const start = at + 30 + name + extra;
    const body = archive.subarray(start, start + packed);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, method === 8 ? inflateRawSync(body) : body);
    at = start + packed;
  }
}

test('from a folder, pages are read and links lead on, in both languages', async ({ page, pack }) => {
  await page.goto(`${pack}/index.html`);
  const way = page.locator('.ways a').first();
  const led = new URL(await way.evaluate((link: HTMLAnchorElement) => link.href)).pathname.replace(/.*\/speclens-\w+/, '');
  await way.click();
  await expect(page).toHaveURL((address) => address.pathname.endsWith(led));
  await expect(page.locator('.bar')).toHaveCSS('display', 'flex');
  await page.locator('[data-switch]').click();
  await expect(page).toHaveURL((address) => address.pathname.endsWith(`/zh${led}`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

for (const [address, query, found] of [['glossary/index.html', 'RuntimeClass', 'RuntimeClass'], ['zh/glossary/index.html', '准入策略', '准入']] as const) {
  test(`from a folder, search finds ${query}`, async ({ page, pack }) => {
    await page.goto(`${pack}/${address}`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').locator('input').first().fill(query);
    const first = page.getByRole('option').first();
    await expect(first).toContainText(found);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/^file:.*\/index\.html/);
    await expect(page).not.toHaveURL(new RegExp(`${address}$`));
    await expect(page.locator('h1').first()).toBeVisible();
  });
}

test('from a folder, the validator says that it cannot run, and what to do', async ({ page, pack }) => {
  await page.goto(`${pack}/validate/index.html`);
  await expect(page.getByText('Browsers do not let a page that was opened from a folder start the validator.')).toBeVisible();
  await page.goto(`${pack}/zh/offline/index.html`);
  await expect(page.getByText('你正在阅读下载的离线包')).toBeVisible();
});
