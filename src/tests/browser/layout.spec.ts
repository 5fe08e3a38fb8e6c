import { everyPage, kindsOfPages } from './every-page.ts';
import { expect, test } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const address of everyPage) {
    test(`${address} does not scroll sideways`, async ({ page }) => {
      await page.goto(address);
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    });
  }

  test('a table of prose shows every cell with the name of its column, and is a table to listeners', async ({ page }) => {
    await page.goto('/kubernetes/runtimeclass/');
    const table = page.locator('.table.cards').first();
    await expect(table.getByRole('columnheader', { name: 'Default' })).toBeAttached();
    const cells = table.getByRole('cell');
    const { left, right } = await table.evaluate((element) => element.getBoundingClientRect());
    for (const cell of (await cells.all()).slice(0, 10)) {
      const box = (await cell.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(left);
      expect(box.x + box.width).toBeLessThanOrEqual(right + 1);
    }
    const label = await table.locator('[data-label="Default"]').first().evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(label).toContain('Default');
  });

  test('a long name in a title stays whole where it fits, and breaks between its words where it does not', async ({ page }) => {
    await page.goto('/kubernetes/admission-policies/');
    const name = page.locator('h1 .long-name').first();
    const lines = () => name.evaluate((element) => element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight));
    // How wide a name is depends on the fonts of the machine; this holds it in the widest.
    await page.setViewportSize({ width: 640, height: 700 });
    expect(Math.round(await lines())).toBe(1);
    await page.setViewportSize({ width: 260, height: 700 });
    expect(Math.round(await lines())).toBe(2);
    const cut = await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(cut).toBe(false);
  });

  test('the validator fits with problems on show', async ({ page }) => {
    const validator = await ValidatorPage.open(page);
    await validator.paste(wrongPod);
    await expect(validator.problems).toHaveCount(2);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of kindsOfPages) {
    test(`${address} can be read, and offers nothing that does not work`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const dead of ['[data-search]', '[data-theme-button]', '[data-playground-open]']) {
        for (const element of await page.locator(dead).all()) await expect(element).toBeHidden();
      }
    });
  }

  test('the validator says that it needs JavaScript, and what does not', async ({ page }) => {
    await page.goto('/validate/');
    // Playwright's own text search passes over <noscript>, even where it is shown.
    await expect(page.locator('noscript p').first()).toContainText('Checking text needs JavaScript');
    await expect(page.locator('noscript code')).toHaveText('npx speclens check manifest.yaml');
    await expect(page.locator('noscript code')).toBeVisible();
  });
});
