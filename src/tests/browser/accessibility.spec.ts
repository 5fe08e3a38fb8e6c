import AxeBuilder from '@axe-core/playwright';
import { everyPage } from './every-page.ts';
import { expect, test, type Page } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of the page, or of a part of it. */
async function violations(page: Page, within = 'html'): Promise<string[]> {
  // The number of a source stands in the sentence that it supports: WCAG 2.5.8 leaves such targets
  // out of its least size, axe only where no other stands beside them.
  const results = [await new AxeBuilder({ page }).include(within).withTags(tags).exclude('.cite').analyze()];
  if (within === 'html' && (await page.locator('.cite').count()) > 0) {
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

for (const home of ['', '/zh']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nor has the dialog that cites a cell of a matrix, nor the review sheet with lines of every kind, ${home || '/en'}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${home}/kubernetes/admission-policies/#table-decision-2--several--ignore`);
      const cell = page.locator('#table-decision-2--several--ignore');
      await cell.locator('[data-place=cite]').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page, 'dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await violations(page, '#table-decision-2')).toEqual([]);

      await cell.locator('[data-place=add]').click();
      for (const place of ['.heading', '#table-decision > .table-tools', '.specimen', '.checklist']) {
        await page.locator(`${place} [data-place=add]`).first().focus();
        await page.keyboard.press('Enter');
      }
      await expect(page.locator('[data-sheet-link]')).toContainText('5');
      expect(await violations(page, '.said')).toEqual([]);
      await page.goto(`${home}/review/`);
      const lines = page.locator('.review-lines > li');
      await expect(lines).toHaveCount(5);
      for (const [index, verdict] of ['met', 'not-met', 'not-applicable'].entries()) await lines.nth(index).getByRole('combobox').selectOption(verdict);
      await lines.nth(1).getByRole('textbox').fill('A note');
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('nor has the offline page with a copy, in both languages, light and dark', async ({ page }) => {
  test.setTimeout(540_000);
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the whole site offline' }).click();
  for (const address of ['/offline/', '/zh/offline/']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('.offline-status[data-good]')).toBeVisible({ timeout: 400_000 });
      expect(await violations(page), `${address} ${colorScheme}`).toEqual([]);
    }
    await page.goto('/zh/offline/');
  }
});
