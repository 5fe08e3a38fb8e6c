import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './strict-test.ts';

// Chromium installs nothing in the private windows that tests otherwise run in.
test('the site can be installed, from both languages as one application that opens in the reader’s', async ({ playwright, launchOptions, baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'speclens-profile-'));
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    for (const [address, start] of [['/', '/'], ['/zh/', '/zh/'], ['/zh/kubernetes/runtimeclass/', '/zh/']] as const) {
      await page.goto(baseURL + address);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      const session = await context.newCDPSession(page);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      expect(installabilityErrors, address).toEqual([]);
      expect((await session.send('Page.getAppId')).appId).toBe(`${baseURL}/`);
      const { url, errors } = await session.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = (await (await page.request.get(url)).json()) as { start_url: string; lang: string; icons: { src: string; sizes: string }[] };
      expect(manifest.start_url).toBe(start);
      expect(manifest.lang).toBe(await page.locator('html').getAttribute('lang'));
      for (const { src, sizes } of manifest.icons) {
        const size = await page.evaluate(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, src);
        if (sizes !== 'any') expect(size, src).toBe(sizes);
      }
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
