import { expect, test } from './strict-test.ts';

test('the life of a container can be stepped through, and an illegal step says why', async ({ page }) => {
  await page.goto('/containerization/oci-runtime/');
  const explorer = page.locator('[data-explorer="lifecycle"]');
  await explorer.getByRole('button', { name: 'Try it' }).click();
  const state = explorer.locator('output');
  await expect(state).toHaveText('no container');
  await explorer.getByRole('button', { name: 'delete', exact: true }).click();
  await expect(explorer.getByRole('listitem').first()).toContainText('There is no container with this id.');
  for (const name of ['create', 'start']) await explorer.getByRole('button', { name, exact: true }).click();
  await expect(state).toHaveText('running');
  await explorer.getByRole('button', { name: 'Begin again' }).click();
  await expect(state).toHaveText('no container');
});

test('a failing poststart hook ends a container of 1.3, and only warns before', async ({ page }) => {
  await page.goto('/containerization/oci-runtime/');
  const explorer = page.locator('[data-explorer="lifecycle"]');
  await explorer.getByRole('button', { name: 'Try it' }).click();
  await explorer.getByLabel('Hook that fails').selectOption('poststart');
  for (const [version, state] of [['1.2', 'running'], ['1.3', 'no container']] as const) {
    await explorer.getByLabel('Specification').selectOption(version);
    await explorer.getByRole('button', { name: 'Begin again' }).click();
    for (const name of ['create', 'start']) await explorer.getByRole('button', { name, exact: true }).click();
    await expect(explorer.locator('output')).toHaveText(state);
  }
});

test('a seccomp profile is asked what becomes of a call, by keyboard alone, in Chinese', async ({ page }) => {
  await page.goto('/zh/sandboxing/seccomp/');
  const explorer = page.locator('[data-explorer="seccomp"]').first();
  await explorer.getByRole('button', { name: '动手试' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.getByRole('status')).toContainText('EPERM');
  await explorer.getByLabel('系统调用', { exact: true }).fill('socket');
  await explorer.getByLabel(/^参数/).fill('2');
  await page.keyboard.press('Enter');
  await expect(explorer.getByRole('status')).toContainText('执行调用');
  await explorer.getByLabel(/^参数/).fill('AF_INET');
  await page.keyboard.press('Enter');
  await expect(explorer.getByRole('status')).toContainText('参数至多六个整数');
});

test('a profile that the validator refuses is not asked', async ({ page }) => {
  await page.goto('/sandboxing/seccomp/');
  const explorer = page.locator('[data-explorer="seccomp"]').first();
  await explorer.getByRole('button', { name: 'Try it' }).click();
  await explorer.getByRole('textbox').first().fill('{"defaultAction": "SCMP_ACT_ALLOWED"}');
  await explorer.getByRole('button', { name: 'Ask' }).click();
  await expect(explorer.getByRole('status')).toContainText('cannot be asked');
});

test('one boundary is shown beside another, and the address remembers both', async ({ page }) => {
  await page.goto('/sandboxing/security-model/');
  const table = page.locator('[data-isolation]');
  await table.getByLabel('Show').selectOption('gvisor');
  await table.getByLabel('beside').selectOption('kata');
  await expect(table.locator('section:visible')).toHaveCount(2);
  await expect(table.locator('output')).toContainText('stronger on 1');
  await page.reload();
  await expect(table.locator('section:visible')).toHaveCount(2);
  await table.getByRole('cell').getByRole('link', { name: 'open', exact: true }).first().click();
  await expect(table.locator('section:visible')).toHaveCount(6);
});

test('without a script the explorers’ tables and reasons are there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/containerization/oci-runtime/');
  await expect(page.locator('[data-explorer="lifecycle"] table')).toBeVisible();
  await expect(page.locator('[data-explorer-open]')).toBeHidden();
  await context.close();
});
