import { expect, test } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

/** As strict as a site without inline code can be, but for the one script that sets the theme. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'none'; base-uri 'none'; form-action 'self'";

test('the validator works under a strict content security policy, in its worker too', async ({ page, faults }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await expect(validator.text.locator('.problem-mark.error').first()).toHaveCSS('text-decoration-style', 'wavy');
  await validator.text.locator('.problem-mark.error').first().hover();
  await expect(validator.text.page().locator('.cm-tooltip')).toContainText('labls');
  // The theme's inline script is the layout's; its hash belongs into the policy that is served.
  const others = faults.filter((fault) => !/inline script/.test(fault));
  faults.length = 0;
  expect(others).toEqual([]);
});

test('once it has loaded, texts of every kind are checked without a network', async ({ page, context, faults }) => {
  const validator = await ValidatorPage.open(page);
  const rest = page.context().waitForEvent('response', { predicate: (response) => /\/custom-resource-definition/.test(response.url()) });
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await (await rest).finished();
  await page.waitForTimeout(500);
  await context.setOffline(true);
  await validator.paste('apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a.b.c\nspec: {}\n');
  await expect(validator.verdict).toContainText('would refuse this text');
  await expect(validator.problems.filter({ hasText: 'kubernetes/crd-' }).first()).toBeVisible();
  await context.setOffline(false);
  faults.length = 0;
});
