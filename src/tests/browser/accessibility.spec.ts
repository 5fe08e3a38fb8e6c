import AxeBuilder from '@axe-core/playwright';
import { everyPage } from './every-page.ts';
import { expect, test, type Page } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  // The number of a source stands in the sentence that it supports: WCAG 2.5.8 leaves such targets
  // out of its least size, axe only where no other stands beside them.
  const results = [await new AxeBuilder({ page }).withTags(tags).exclude('.cite').analyze()];
  if ((await page.locator('.cite').count()) > 0) {
    results.push(await new AxeBuilder({ page }).withTags(tags).include('.cite').disableRules(['target-size']).analyze());
  }
  return results.flatMap(({ violations: found }) =>
    found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`)),
  );
}

for (const address of everyPage) {
  test(`${address} has nothing that keeps people out, light and dark`, async ({ page }) => {
    // Every element is looked at, in both themes; the longest pages have two thousand.
    test.slow();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nor has the validator with problems, a link and a draft on show, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const validator = await ValidatorPage.open(page);
    await validator.paste(wrongPod);
    await expect(validator.problems).toHaveCount(2);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('textbox', { name: 'Link to this text' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test(`nor has the search dialog, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await page.locator('header [data-search]').click();
    await page.getByRole('combobox', { name: 'Search' }).fill('pod');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
