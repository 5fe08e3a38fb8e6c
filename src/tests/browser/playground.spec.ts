import { expect, test, type Page } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

const topic = '/kubernetes/admission-policies/';

async function requested(page: Page, address: string): Promise<string[]> {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  return addresses;
}

test('an editable example is plain text until the reader reaches for it, then an editor in its place', async ({ page }) => {
  const addresses = await requested(page, topic);
  const slot = page.locator('[data-playground]').first();
  await expect(slot.locator('[data-specimen] pre')).toBeVisible();
  expect(addresses.filter((address) => /playground\.|worker|validator/.test(address))).toEqual([]);
  const shown = await slot.locator('pre .line').allTextContents();
  const validator = new ValidatorPage(page);
  await slot.getByRole('button', { name: 'Edit' }).click();
  await expect(validator.text).toBeFocused();
  await expect(validator.verdict).toContainText('kube-apiserver');
  expect(await validator.value()).toBe(`${shown.join('').trimEnd()}\n`);
});

test('it opens by keyboard alone, and editing it is checked', async ({ page }) => {
  await page.goto(topic);
  await page.locator('[data-playground-open]').first().focus();
  await page.keyboard.press('Enter');
  const validator = new ValidatorPage(page);
  await expect(validator.text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\nnonsense: true\n');
  await expect(validator.problems.last()).toContainText('nonsense');
});

test('Escape and Tab leave the editor, also from a problem that is selected, and change nothing', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(validator.text).not.toBeFocused();
  expect(await validator.value()).toBe(wrongPod);
});

test('“open in the validator” brings the example there without running it', async ({ page }) => {
  await page.goto(topic);
  const specimen = page.locator('[data-specimen]').first();
  const first = (await specimen.locator('.line').first().textContent())!.trim();
  await specimen.getByRole('link', { name: 'Open in the validator' }).click();
  const validator = new ValidatorPage(page);
  await expect(validator.text).toContainText(first);
  await expect(validator.verdict).toContainText('Nothing has been run');
});

test('what is pasted on the front page is checked in the validator', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox').first().fill('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\nnonsense: 1\n');
  await page.locator('form.paste').getByRole('button').click();
  const validator = new ValidatorPage(page);
  await expect(validator.problems).toHaveCount(1);
  await expect(validator.problems).toContainText('nonsense');
});

test.describe('where no service worker brings files', () => {
  // What a service worker fetches passes by the tests' routes.
  test.use({ serviceWorkers: 'block' });

  test('a button that could not load the editor can be pressed again', async ({ page, faults }) => {
    await page.route(/playground\.[\w-]+\.js/, (route) => route.abort(), { times: 10 });
    await page.goto(topic);
    const edit = page.locator('[data-playground-open]').first();
    await edit.click();
    await expect(edit).toBeEnabled();
    await expect(page.locator('[data-specimen]').first()).toBeVisible();
    faults.length = 0;
  });
});
