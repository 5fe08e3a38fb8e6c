import { expect, test, type Page } from './strict-test.ts';
import { countTransfers, listOf, totalOf, type Transferred } from './transfer.ts';
import { firstSearches } from '../bench/search-cost.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

const kilobyte = 1024;

const readingPages = ['/', '/kubernetes/', '/kubernetes/runtimeclass/', '/zh/kubernetes/admission-policies/', '/containerization/oci-runtime/', '/sandboxing/security-model/', '/zh/sandboxing/seccomp/', '/rules/', '/rules/kubernetes/runtime-class-handler/', '/glossary/'];

async function firstVisit(page: Page, address: string): Promise<Transferred[]> {
  const transfers = countTransfers(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  return (await transfers()).filter(({ path }) => path !== address);
}

for (const address of readingPages) {
  test(`${address} loads at most 20 KB beside its own HTML, of it 8 KB of JavaScript, in 6 requests`, async ({ page }) => {
    const transfers = await firstVisit(page, address);
    const scripts = transfers.filter(({ path }) => path.endsWith('.js'));
    expect(totalOf(transfers), listOf(transfers)).toBeLessThanOrEqual(20 * kilobyte);
    expect(totalOf(scripts), listOf(scripts)).toBeLessThanOrEqual(8 * kilobyte);
    expect(transfers.length, listOf(transfers)).toBeLessThanOrEqual(6);
  });
}

test('from nothing to the first diagnostics of a pasted Pod it is at most 200 KB', async ({ page }) => {
  const transfers = countTransfers(page);
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  const all = await transfers();
  expect(all.some(({ path }) => /worker/.test(path)) && all.some(({ path }) => /tables/.test(path)), 'the worker’s own requests are counted').toBe(true);
  expect(totalOf(all), listOf(all)).toBeLessThanOrEqual(200 * kilobyte);
});

test('from nothing to the first diagnostics of an example in a topic it is at most 200 KB', async ({ page }) => {
  const transfers = countTransfers(page);
  await page.goto('/kubernetes/admission-policies/');
  await page.locator('[data-playground-open]').first().click();
  await expect(new ValidatorPage(page).verdict).toContainText('kube-apiserver');
  const all = await transfers();
  expect(totalOf(all), listOf(all)).toBeLessThanOrEqual(200 * kilobyte);
});

for (const [address, query] of firstSearches) {
  test(`from opening search to the first results of “${query.slice(0, 35)}” it is at most 110 KB`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const transfers = countTransfers(page);
    await page.keyboard.press('/');
    await page.locator('dialog.search input[type=search]').fill(query);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const all = await transfers();
    expect(all.some(({ path }) => path.endsWith('.wasm')), 'Pagefind is counted').toBe(true);
    expect(totalOf(all), listOf(all)).toBeLessThanOrEqual(110 * kilobyte);
  });
}
