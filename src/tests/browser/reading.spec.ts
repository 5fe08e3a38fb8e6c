import { expect, test } from './strict-test.ts';

const topic = '/kubernetes/runtimeclass/';

test('a topic is read from the front page on: chapter, topic, section', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'RuntimeClass' }).first().click();
  await expect(page).toHaveURL(topic);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const section = page.locator('[data-sections] a').nth(2);
  const hash = (await section.getAttribute('href'))!;
  await section.click();
  await expect(page.locator(hash)).toBeInViewport();
  await expect(section).toHaveAttribute('aria-current', 'location');
});

test('every section of the table of contents is there', async ({ page }) => {
  await page.goto(topic);
  const hashes = await page.locator('[data-sections] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hashes.length).toBeGreaterThan(3);
  for (const hash of hashes) await expect(page.locator(hash)).toHaveCount(1);
});

test('the language switch keeps the section', async ({ page }) => {
  await page.goto(topic);
  const hash = (await page.locator('[data-sections] a').nth(1).getAttribute('href'))!;
  await page.goto(topic + hash);
  await page.locator('[data-switch]').click();
  await expect(page).toHaveURL(`/zh${topic}${hash}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator(hash)).toBeInViewport();
  await page.locator('[data-switch]').click();
  await expect(page).toHaveURL(topic + hash);
});

test('the theme is remembered, and there before the page is painted', async ({ page, faults }) => {
  await page.goto(topic);
  const button = page.locator('[data-theme-button]');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  // With its scripts of modules held back only the one in the head has run.
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(background).toBe(dark);
  // The scripts that were held back.
  faults.length = 0;
});

test('the system’s theme is followed where none is chosen', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(topic);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
});

test('code is copied without what is written into it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(topic);
  const refused = page.locator('.specimen.verdict-error').first();
  await refused.locator('.copy').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('apiVersion:');
  expect(copied).not.toContain('kubernetes/');
});

test('an address that does not exist says so in both languages', async ({ page, faults }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  // The browser itself notes the status in its console.
  faults.length = 0;
});

test('the first Tab offers to skip to the text', async ({ page }) => {
  await page.goto(topic);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a definition shown by the keyboard closes with Escape and comes back with the focus', async ({ page }) => {
  await page.goto(topic);
  const term = page.locator('.term').first();
  await term.getByRole('link').focus();
  await expect(term.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term.locator('.definition')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(term.getByRole('tooltip')).toBeVisible();
});

test('Tab stops at a table only where it scrolls', async ({ page }) => {
  await page.goto('/zh/kubernetes/horizontal-pod-autoscaler/');
  const table = page.locator('.table.matrix').first();
  await expect(table).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 240, height: 700 });
  await expect(table).toHaveAttribute('tabindex', '0');
});

test('the release table can be narrowed to a version', async ({ page }) => {
  await page.goto('/kubernetes/releases/');
  const table = page.locator('[data-releases]').first();
  await expect(table).toBeVisible();
  const shown = () => table.locator('tbody tr:visible, li:visible').count();
  const all = await shown();
  const version = table.getByRole('combobox').first();
  await version.selectOption({ index: 1 });
  await expect.poll(shown).toBeLessThan(all);
});

test('rules are found by their words and severities', async ({ page }) => {
  await page.goto('/rules/');
  const rules = page.locator('[data-rules] li:visible');
  const all = await rules.count();
  await page.getByRole('searchbox', { name: 'Find among the rules' }).fill('handler runtimeclass');
  const handler = page.locator('[data-rules] a[href="/rules/kubernetes/runtime-class-handler/"]');
  await expect(handler).toBeVisible();
  const found = await rules.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all / 10);
  await page.getByRole('checkbox', { name: 'error' }).uncheck();
  await expect(handler).toBeHidden();
});
