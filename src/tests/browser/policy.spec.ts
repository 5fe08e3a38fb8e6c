import { readFileSync } from 'node:fs';
import { policyOf } from '../../site/content-policy.ts';
import { filesOf } from '../../site/finish-build.ts';
import { everyPage } from './every-page.ts';
import { expect, test } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

test('every page states one strict policy, before all that it governs', () => {
  const pages = filesOf('dist').filter((name) => name.endsWith('.html'));
  const policies = new Set(pages.map((name) => policyOf(readFileSync(`dist/${name}`, 'utf8').split(/<script|<link|<style/)[0]!)));
  expect(pages.length).toBeGreaterThan(400);
  expect(policies.size).toBe(1);
  const [policy] = policies;
  expect(policy).not.toMatch(/unsafe-(?:inline|hashes|eval'(?<!wasm-unsafe-eval'))|https?:|\*/);
  for (const directive of ["default-src 'self'", "connect-src 'self'", "base-uri 'none'", "require-trusted-types-for 'script'"]) expect(policy).toContain(directive);
});

test('no page names a file of another site that a browser would load', () => {
  const loaded = /<(?:script|img|iframe|source|audio|video|embed|object|input|use|image)\b[^>]*\s(?:src|srcset|data|href|poster)="?((?:[a-z]+:)?\/\/[^"\s>]+)|<link\b(?=[^>]*\srel="?(?:stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch|apple-touch-icon))[^>]*\shref="?((?:[a-z]+:)?\/\/[^"\s>]+)|(?:@import|url\()\s*["']?((?:[a-z]+:)?\/\/[^"')\s]+)/gi;
  for (const name of filesOf('dist').filter((each) => /\.(?:html|css)$/.test(each))) {
    const found = [...readFileSync(`dist/${name}`, 'utf8').matchAll(loaded)].map((match) => match[1] ?? match[2] ?? match[3]);
    expect(found, name).toEqual([]);
  }
});

// The strict test itself fails on whatever the policy blocks and on every request to another site.
test('every kind of page works under the policy and asks nobody else', async ({ page }) => {
  for (const address of everyPage) {
    const response = await page.goto(address, { waitUntil: 'load' });
    expect(response?.headers()['content-security-policy'], address).toContain("frame-ancestors 'none'");
  }
});

test('the validator works under the policy, in its worker too', async ({ page, context }) => {
  const scripts: string[] = [];
  context.on('response', (response) => {
    if (/\/worker[-.].*\.js$/.test(response.url())) scripts.push(response.headers()['content-security-policy'] ?? '');
  });
  const validator = await ValidatorPage.open(page);
  await validator.paste(wrongPod);
  await expect(validator.problems).toHaveCount(2);
  await expect(validator.text.locator('.problem-mark.error').first()).toHaveCSS('text-decoration-style', 'wavy');
  await validator.text.locator('.problem-mark.error').first().hover();
  await expect(validator.text.page().locator('.cm-tooltip')).toContainText('labls');
  await expect(page.locator('.problems .sign').first()).toBeVisible();
  expect(scripts.length).toBeGreaterThan(0);
  for (const policy of scripts) expect(policy).toContain("script-src 'self'");
});

test('text made into markup or a foreign worker is refused where the browser has trusted types', async ({ page, faults }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const fails = (act: () => unknown): boolean => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return [fails(() => (document.createElement('p').innerHTML = '<b>x</b>')), fails(() => new Worker('https://example.org/x.js')), fails(() => new Worker('data:text/javascript,1'))];
  });
  expect(refused).toEqual([true, true, true]);
  faults.length = 0;
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
