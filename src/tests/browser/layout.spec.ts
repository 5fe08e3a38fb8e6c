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
    await expect(page.locator('noscript p')).toContainText('Checking text needs JavaScript');
    await expect(page.locator('noscript code')).toHaveText('npx speclens check manifest.yaml');
    await expect(page.locator('noscript code')).toBeVisible();
  });
});
