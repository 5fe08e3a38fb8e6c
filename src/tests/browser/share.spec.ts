import { writeShareLink } from '../../playground/share-link.ts';
import { expect, test } from './strict-test.ts';
import { rightConfigMap, ValidatorPage, wrongPod } from './validator-page.ts';

test('a shared text is shown with its version, and nothing runs until the reader says so', async ({ page }) => {
  const options = { kubernetes: '1.34' };
  const workers: string[] = [];
  const posted = page.exposeFunction('posted', (message: string) => workers.push(message));
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      (window as unknown as { posted(message: string): void }).posted(JSON.stringify(message));
      return post.call(this, message);
    };
  });
  await posted;
  const validator = await ValidatorPage.open(page, `/validate/${await writeShareLink({ validator: 'kubernetes', text: wrongPod, options })}`);
  await expect(validator.text).toContainText('labls');
  await expect(validator.verdict).toContainText('Nothing has been run');
  await expect(page.getByLabel('Kubernetes version')).toHaveValue('1.34');
  await page.waitForTimeout(600);
  expect(workers).toEqual([]);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(validator.verdict).toContainText('kube-apiserver 1.34 would refuse');
  expect(workers).toHaveLength(1);
});

test('a link goes round: made here, opened there, the same text', async ({ page, context }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  await page.getByLabel('Kubernetes version').selectOption('1.33');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Link to this text' }).inputValue();
  await expect(page.getByText(`${link.length} characters`)).toBeVisible();
  const other = await ValidatorPage.open(await context.newPage(), link);
  expect(await other.value()).toBe(rightConfigMap);
  await expect(other.page.getByLabel('Kubernetes version')).toHaveValue('1.33');
});

test('the text never leaves in a request', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url() + (request.postData() ?? '')));
  const fragment = await writeShareLink({ validator: 'kubernetes', text: wrongPod, options: {} });
  const validator = await ValidatorPage.open(page, `/validate/${fragment}`);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(validator.problems).toHaveCount(2);
  // Playwright shows the fragment of a navigation, which the browser keeps to itself.
  expect(addresses.map((address) => address.replace(/#.*/, '')).filter((address) => /labls|share=/.test(address))).toEqual([]);
});

test('a damaged link says so and opens nothing', async ({ page }) => {
  const validator = await ValidatorPage.open(page, '/validate/#share=1.AAAA');
  await expect(page.getByText(/^The link is damaged/)).toBeVisible();
  expect(await validator.value()).not.toContain('AAAA');
});

test('a link opened while the page is open shows its text', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  const fragment = await writeShareLink({ validator: 'kubernetes', text: rightConfigMap, options: {} });
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await expect(validator.text).toContainText('settings');
  await expect(validator.verdict).toContainText('Nothing has been run');
});
