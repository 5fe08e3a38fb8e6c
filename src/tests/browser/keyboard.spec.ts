import { expect, test, type Page } from './strict-test.ts';
import { ValidatorPage } from './validator-page.ts';

const wrongProfile = 'profile web /usr/bin/web {\n  /etc/** rx\n}\n';

/** Presses Tab until what is focused says one of these words; every stop on the way has to show its focus. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const outer = document.activeElement!;
      const inner = outer.shadowRoot?.activeElement ?? outer;
      const framed = inner.closest('.cm-editor') ?? inner.closest('.file-button') ?? inner;
      const { outlineStyle, outlineWidth } = getComputedStyle(framed);
      return { name: inner.getAttribute('aria-label') ?? inner.textContent, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, page: outer === document.body };
    });
    if (!focused.page) expect(focused.seen, `focus is seen on “${focused.name}”`).toBe(true);
    if (words.test(focused.name)) return;
  }
  throw new Error(`Tab does not come to ${words}`);
}

test('with the keyboard alone one changes the validator, pastes, walks the problems, reads a rule, comes back and shares', async ({ page }) => {
  await ValidatorPage.open(page, '/validate/corefile/');
  await tabTo(page, /^AppArmor profiles$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/validate\/apparmor\/$/);
  const validator = new ValidatorPage(page);
  await validator.text.waitFor();
  await tabTo(page, /^Text to check$/);
  await page.keyboard.insertText(wrongProfile);
  await expect(validator.problems.first()).toBeVisible();
  await tabTo(page, /line \d+ /);
  await page.keyboard.press('Enter');
  await expect(validator.text).toBeFocused();
  await tabTo(page, /^apparmor\//);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/rules\/apparmor\//);
  await page.goBack();
  await validator.text.waitFor();
  await tabTo(page, /^Share$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});
