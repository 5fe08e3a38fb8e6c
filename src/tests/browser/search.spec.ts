import { expect, test, type Page } from './strict-test.ts';

async function openSearch(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.locator('header [data-search]').click();
}
const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

test('search is worked by keyboard alone: slash, words, arrows, Enter', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('RuntimeClass');
  await expect(options(page).first()).toHaveAttribute('href', '/kubernetes/runtimeclass/');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id'))!);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/kubernetes/runtimeclass/');
});

test('what is typed while search is on its way stands in its field', async ({ page }) => {
  await page.route(/\/search[-.][^/]*\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('RuntimeClass');
  await expect(field(page)).toHaveValue('RuntimeClass');
  await expect(options(page).first()).toHaveAttribute('href', '/kubernetes/runtimeclass/');
});

test('Ctrl-K opens search, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('/kubernetes/');
  await page.locator('header .name').focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('pod');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('header .name')).toBeFocused();
});

test('Enter pressed at once goes to what was typed, not to what was shown before', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('seccomp');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('kubernetes/hpa-metric-target');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/rules/kubernetes/hpa-metric-target/');
});

test('a pasted message leads to the rule that explains it', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('strict decoding error: unknown field "spec.bogus"');
  await expect(options(page).first()).toHaveAttribute('href', '/rules/kubernetes/unknown-field/');
});

test('results name their kind and what stands above them, with the words marked', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('scale to zero');
  const first = options(page).first();
  await expect(first).toContainText('Topic');
  await expect(first).toContainText('9. Kubernetes 1.30+ API › ');
  await expect(first.locator('mark').first()).toHaveText(/scale/i);
});

test('both languages are searched, the reader’s own first', async ({ page }) => {
  await openSearch(page, '/zh/');
  await field(page).fill('seccomp');
  const groups = page.getByRole('dialog').getByRole('group').filter({ has: page.getByRole('option') });
  await expect(groups).toHaveCount(2);
  await expect(groups.nth(0).getByRole('option').first()).toHaveAttribute('href', /^\/zh\//);
  await expect(groups.nth(1).getByRole('option').first()).toHaveAttribute('href', /^\/(?!zh\/)/);
});

test('filters keep one language and one kind', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('HPA');
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Rule' }).check();
  await page.getByRole('radio', { name: '中文' }).check();
  await expect(options(page).first()).toHaveAttribute('href', /^\/zh\/rules\//);
  const hrefs = await options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  expect(hrefs.filter((href) => !href.startsWith('/zh/rules/'))).toEqual([]);
});

test('a misspelt word is forgiven, and the reader is told', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('seccmop');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('“seccomp”');
  await expect(options(page).first()).toHaveAttribute('href', /seccomp/);
  await expect(options(page).first().locator('b')).toHaveText('seccomp');
});

test('where nothing is found, the dialog helps on', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('qqqzzzxxx');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing found.');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'All rules' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Glossary' })).toBeVisible();
});

test('markup in a query stays text', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('<img src=x onerror=alert(1)> "spec" __proto__ constructor');
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  await expect(page.locator('dialog img')).toHaveCount(0);
});

test('nothing of search is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/kubernetes/runtimeclass/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect.poll(() => asked).toContain('/search/pagefind.js');
});
