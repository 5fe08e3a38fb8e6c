import { writeShareLink } from '../../playground/share-link.ts';
import { expect, test } from './strict-test.ts';
import { rightConfigMap, ValidatorPage, wrongPod } from './validator-page.ts';

test('what was written is offered back after a reload, and restored only when asked', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You left a draft here/)).toBeVisible();
  expect(await validator.value()).not.toContain('settings');
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(validator.text).toContainText('settings');
  await expect(validator.verdict).toContainText('No error');
});

test('a draft can be discarded, and forgotten while it is written', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  await page.getByRole('button', { name: 'Forget the draft' }).click();
  await page.reload();
  await validator.text.waitFor();
  await expect(page.getByText(/^You left a draft/)).toHaveCount(0);
  await validator.paste(rightConfigMap);
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await validator.text.waitFor();
  await expect(page.getByText(/^You left a draft/)).toHaveCount(0);
});

test('text that came with a link does not overwrite the reader’s own draft', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.goto('/');
  await ValidatorPage.open(page, `/validate/${await writeShareLink({ validator: 'kubernetes', text: wrongPod, options: {} })}`);
  await validator.text.focus();
  await page.keyboard.insertText('# mine\n');
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.goto('/');
  await ValidatorPage.open(page);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(validator.text).toContainText('settings');
});

test('where storage is forbidden the validator works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbidden });
    Object.defineProperty(window, 'sessionStorage', { get: forbidden });
  });
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await expect(page.getByText(/^Not kept/)).toBeVisible();
});
