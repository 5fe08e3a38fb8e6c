import { expect, test, type Page } from './strict-test.ts';
import { rightConfigMap, ValidatorPage, wrongPod } from './validator-page.ts';

const file = (name: string, text: string | Uint8Array) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text as string) });

async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.locator('.playground').dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(page.locator('.playground.drop-here')).toBeVisible();
  await page.locator('.playground').dispatchEvent('drop', { dataTransfer: transfer });
}

test('a dropped file is opened and checked', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await drop(page, [{ name: 'pod.yaml', text: wrongPod }]);
  await expect(validator.problems).toHaveCount(2);
  await expect(page.getByText('Opened 1 file.')).toBeVisible();
});

test('several files become one text, each under its name', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await page.locator('input[type=file]').setInputFiles([file('a.yaml', rightConfigMap), file('b.yaml', rightConfigMap)]);
  await expect(page.getByText('Opened 2 files.')).toBeVisible();
  expect(await validator.value()).toBe(`# a.yaml\n${rightConfigMap}---\n# b.yaml\n${rightConfigMap}`);
});

test('a file that is no text is named, and the text stays', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  await page.locator('input[type=file]').setInputFiles([file('picture.yaml', new Uint8Array([0xff, 0xd8, 0xff]))]);
  await expect(page.getByText('picture.yaml is not UTF-8 text and was not opened.')).toBeVisible();
  expect(await validator.value()).toBe(rightConfigMap);
});

test('a file over the limit is refused with the limit and another way', async ({ page }) => {
  await ValidatorPage.open(page);
  await page.locator('input[type=file]').setInputFiles([file('large.yaml', '# '.repeat(5_500_000))]);
  await expect(page.getByText(/More than 10 MB .* npx speclens check/)).toBeVisible();
});
