import { expect, test } from './strict-test.ts';
import { rightConfigMap, ValidatorPage, wrongPod } from './validator-page.ts';

test('a pasted manifest gets its verdict, each problem with line, message and the rule’s page', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.verdict).toHaveText('kube-apiserver 1.37 would refuse this text: 2 errors.');
  await expect(validator.problems).toHaveCount(2);
  await expect(validator.problems.first()).toContainText('Error line 5');
  await expect(validator.problems.first()).toContainText('labls');
  await expect(validator.problems.first().getByRole('link')).toHaveAttribute('href', '/rules/kubernetes/unknown-field/');
  await validator.paste(rightConfigMap);
  await expect(validator.verdict).toHaveText('No error: nothing was found that kube-apiserver 1.37 would refuse.');
  await expect(validator.problems).toHaveCount(0);
});

test('the verdict is announced', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(page.getByRole('status').filter({ hasText: 'would refuse' })).toBeVisible();
});

test('in Chinese everything is Chinese', async ({ page }) => {
  const validator = await ValidatorPage.open(page, '/zh/validate/');
  await validator.paste(wrongPod);
  await expect(validator.verdict).toHaveText('kube-apiserver 1.37 会拒绝这段文本：2 个错误。');
  await expect(validator.problems.first()).toContainText('错误 第 5 行');
  await expect(validator.problems.first().getByRole('link')).toHaveAttribute('href', '/zh/rules/kubernetes/unknown-field/');
});

test('a quick fix mends the text, from the list', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await validator.problems.first().getByRole('button', { name: 'Change to "labels"' }).click();
  await expect(validator.problems).toHaveCount(1);
  expect(await validator.value()).toContain('  labels: {}');
});

test('the keyboard walks the problems and jumps to their places', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await validator.problems.first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(validator.problems.nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(validator.problems.first().getByRole('button').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(validator.text).toBeFocused();
  await expect(validator.text.locator('.cm-activeLine')).toContainText('imagee');
});

test('F8 and Shift F8 go from problem to problem in the text', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F8');
  await expect(validator.text.locator('.cm-activeLine')).toContainText('labls');
  await page.keyboard.press('F8');
  await expect(validator.text.locator('.cm-activeLine')).toContainText('imagee');
  await page.keyboard.press('Shift+F8');
  await expect(validator.text.locator('.cm-activeLine')).toContainText('labls');
});

test('the editor is no keyboard trap: Escape and then Tab leaves it, both ways', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.text.focus();
  await page.keyboard.press('Tab');
  await expect(validator.text).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(validator.text).not.toBeFocused();
  await validator.text.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(validator.text).not.toBeFocused();
});

test('every control can be reached by Tab alone', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await page.getByLabel('Kubernetes version').focus();
  const reached: string[] = [];
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? focused?.tagName ?? '';
    }));
  }
  for (const name of ['Examples', 'Format', 'Share', 'Download', 'Change to "labels"', 'What is checked and what is not']) {
    expect(reached.some((each) => each.includes(name)), `${name} among ${reached.join(' | ')}`).toBe(true);
  }
});

test('the version that is picked decides', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste('apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: a\nspec: {}\n');
  await page.getByLabel('Kubernetes version').selectOption('1.31');
  await expect(validator.verdict).toContainText('kube-apiserver 1.31');
});

test('an example is opened from the menu', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  const menu = page.getByRole('combobox', { name: 'Examples' });
  await menu.focus();
  const first = menu.locator('optgroup option').first();
  await first.waitFor({ state: 'attached' });
  await menu.selectOption((await first.getAttribute('value'))!);
  await expect(validator.text).toContainText('apiVersion');
  await expect(validator.verdict).toContainText('kube-apiserver');
});

test('formatting indents anew, and says what it did', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste('a:\n      b: 0777 # mode\n');
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(page.getByText('Formatted.', { exact: true })).toBeVisible();
  expect(await validator.value()).toBe('a:\n  b: 0777 # mode\n');
  await validator.paste('a: [');
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(page.getByText(/^Not formatted/)).toBeVisible();
});

test('the text can be downloaded', async ({ page }) => {
  const validator = await ValidatorPage.open(page);
  await validator.paste(rightConfigMap);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('manifest.yaml');
});

test('what is checked and what is not is one link away', async ({ page }) => {
  await ValidatorPage.open(page);
  const links = page.getByRole('main').getByRole('link', { name: 'What is checked and what is not' });
  await expect(links.last()).toHaveAttribute('href', '/validators/kubernetes/');
});

test('every choice of a validator can be made, beside each other, and the authority is named before there is a text', async ({ page }) => {
  const validator = await ValidatorPage.open(page, '/validate/corefile/');
  const authority = page.locator('.playground-foot');
  await page.getByLabel('CoreDNS version').selectOption('1.15');
  await expect(authority).toContainText('CoreDNS 1.15');
  await validator.paste('errors\nforward . /etc/resolv.conf\n');
  await page.getByLabel('What the text is').selectOption('lines of a server block');
  await expect(validator.verdict).toContainText('nothing was found that CoreDNS 1.15');
  await page.getByLabel('What the text is').selectOption('a whole Corefile');
  await expect(validator.verdict).not.toContainText('No error: nothing was found that CoreDNS 1.15.0 would refuse.');
});
