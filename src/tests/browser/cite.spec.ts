import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

const topic = '/kubernetes/runtimeclass/';

/** Adds a section, a table and an example of a topic. */
async function addThree(page: Page, address = topic): Promise<void> {
  await page.goto(address);
  for (const place of ['#overhead', '#table-overhead', '#example-kata']) {
    const button = page.locator(`[data-place=add]`).and(page.locator(`:is(.heading:has(${place}), ${place}) [data-place=add]`)).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: /Added|已加入/ })).toBeVisible();
  }
}

test('a section is cited in four formats with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(topic);
  const cite = page.getByRole('button', { name: 'Cite: Overhead', exact: true });
  await cite.focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('dialog').getByRole('textbox', { name: 'Citation' });
  await expect(text).toHaveValue(/^Speclens: “Overhead”, in “RuntimeClass”\. Build \d.*\/kubernetes\/runtimeclass\/#overhead \(read \d{4}-\d\d-\d\d\)\.$/);
  for (const beginning of [/^\[RuntimeClass § Overhead\]\(</, /^@misc\{speclens-kubernetes-runtimeclass-overhead,/, /^\[\n/]) {
    await page.keyboard.press('ArrowRight');
    await expect(text).toHaveValue(beginning);
  }
  expect(JSON.parse(await text.inputValue())).toMatchObject([{ type: 'webpage', section: 'Overhead', language: 'en' }]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());
  await page.keyboard.press('Escape');
  await expect(cite).toBeFocused();
});

test('where the clipboard is refused, the citation is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('denied')) });
  });
  await page.goto(`/zh${topic}`);
  await page.getByRole('button', { name: '引用本页' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '复制' }).click();
  await expect(dialog.getByRole('status')).toContainText('已选中');
  expect(await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('dialog textarea')!;
    return document.activeElement === field && field.selectionEnd === field.value.length;
  })).toBe(true);
});

test('tables have the same permanent id in both languages', async ({ page }) => {
  const ids = async (address: string) => {
    await page.goto(address);
    return page.locator('.table-frame').evaluateAll((frames) => frames.map(({ id }) => id));
  };
  const english = await ids(topic);
  expect(english).toContain('table-overhead');
  expect(await ids(`/zh${topic}`)).toEqual(english);
});

test('a cell of a matrix is cited from the keyboard and by touching it, under the same address in both languages', async ({ page }) => {
  for (const [address, name, cite] of [['/kubernetes/admission-policies/', 'several parameters by selector · Ignore', 'Cite'], ['/zh/kubernetes/admission-policies/', '选择器选出多个参数 · Ignore', '引用']] as const) {
    await page.goto(address);
    const cell = page.locator('#table-decision-2--several--ignore');
    await expect(cell.getByRole('button')).toHaveCount(0);
    await cell.locator('.permalink').focus();
    await page.keyboard.press('Tab');
    await expect(cell.getByRole('button', { name: cite })).toBeFocused();
    await page.keyboard.press('Enter');
    const text = page.getByRole('dialog').getByRole('textbox');
    await expect(text).toHaveValue(new RegExp(name));
    await expect(text).toHaveValue(/\/kubernetes\/admission-policies\/#table-decision-2--several--ignore/);
    await page.keyboard.press('Escape');
  }
  await page.locator('#table-decision-2--several--fail').click();
  await page.locator('#table-decision-2--several--fail').locator('[data-place=add]').click();
  await expect(page.locator('[data-sheet-link]')).toContainText('1');
  await page.goto('/zh/review/');
  await expect(page.locator('.review-lines')).toContainText('单元格');
});

test('who comes to a cell by its address sees which one is meant, and how to cite it', async ({ page }) => {
  await page.goto('/kubernetes/admission-policies/#table-decision-2--unknown-kind--fail');
  const cell = page.locator('#table-decision-2--unknown-kind--fail');
  await expect(cell).toBeInViewport();
  await expect(cell.locator('.cell-tools')).toHaveCSS('opacity', '1');
  await expect(cell.getByRole('button', { name: /^Cite: What is decided/ })).toBeVisible();
});

test('the sheet survives a reload, shows its count, and goes out as Markdown', async ({ page }) => {
  await addThree(page);
  await expect(page.locator('[data-sheet-link]')).toContainText('3');
  await page.goto('/review/');
  const lines = page.locator('.review-lines > li');
  await expect(lines).toHaveCount(3);
  await page.getByLabel('Title of the review').fill('Payment service');
  await lines.nth(0).getByRole('combobox').selectOption('met');
  await lines.nth(1).getByRole('textbox').fill('Ask for *numbers*');
  await lines.nth(2).getByRole('button', { name: /^Move up/ }).click();
  await page.reload();
  await expect(page.getByLabel('Title of the review')).toHaveValue('Payment service');
  await expect(lines.nth(0).getByRole('combobox')).toHaveValue('met');
  await expect(lines.nth(2).getByRole('textbox')).toHaveValue('Ask for *numbers*');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  const markdown = await readFile(await (await download).path(), 'utf8');
  expect(markdown).toMatch(/^# Payment service\n\nOpen: 2 · Met: 1\n\n1\. \*\*Met\*\*: RuntimeClass § Overhead/);
  expect(markdown).toContain('> Ask for \\*numbers\\*');
  expect(markdown.match(/read \d{4}-\d\d-\d\d/g)).toHaveLength(3);
});

test('a sheet goes out as JSON and comes back, in the other language too; what is no sheet is refused', async ({ page }) => {
  await addThree(page, `/zh${topic}`);
  await page.goto('/zh/review/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 JSON' }).click();
  const json = await readFile(await (await download).path());
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.locator('.review-lines > li')).toHaveCount(0);
  await page.goto('/review/');
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'evil.json', mimeType: 'application/json', buffer: Buffer.from(json.toString().replaceAll('https://', 'javascript://')) });
  await expect(page.locator('.review-said')).toContainText('must be a web address');
  await picker.setInputFiles({ name: 'sheet.json', mimeType: 'application/json', buffer: json });
  await expect(page.locator('.review-lines > li')).toHaveCount(3);
  await expect(page.locator('.review-lines a').first()).toHaveAttribute('href', /\/zh\/kubernetes\/runtimeclass\/#overhead$/);
});

test('what one tab adds, another shows', async ({ page, context }) => {
  await page.goto('/review/');
  const other = await context.newPage();
  await addThree(other);
  await expect(page.locator('.review-lines > li')).toHaveCount(3);
  await expect(page.locator('[data-sheet-link]')).toContainText('3');
});

test('a validation goes onto the sheet by its digest, with the text only where that is asked for', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await page.getByRole('button', { name: 'Add to the review sheet' }).click();
  await expect(page.locator('.playground-said')).toContainText('Added');
  const kept = (): Promise<string> => page.evaluate(() => localStorage.getItem('speclens:review-sheet') ?? '');
  expect(await kept()).not.toContain('labls: {}');
  const { createHash } = await import('node:crypto');
  expect(await kept()).toContain(createHash('sha256').update(wrongPod).digest('hex'));
  await page.goto('/review/');
  await expect(page.locator('.review-lines')).toContainText('Refused by kube-apiserver 1.37: 2 errors');
});
