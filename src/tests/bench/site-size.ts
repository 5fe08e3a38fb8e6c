import { chromium } from '@playwright/test';
import { startStaticServer } from '../../site/static-server.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { countTransfers, totalOf, type Transferred } from '../browser/transfer.ts';
import { ValidatorPage, wrongPod } from '../browser/validator-page.ts';

/** Bytes and requests of a first visit, compressed, as a real browser asks for them. */
export interface Visit {
  readonly name: string;
  readonly bytes: number;
  readonly requests: number;
  readonly scripts: number;
}

/** Measures the site in `dist/`. */
export async function measureSite(): Promise<Visit[]> {
  const found = await findChromium(console.log);
  const server = await startStaticServer({ folder: 'dist', base: '' });
  const browser = await chromium.launch({ ...(found.executablePath && { executablePath: found.executablePath }), args: [...found.args] });
  try {
    const visit = async (name: string, act: (page: ValidatorPage) => Promise<void>): Promise<Visit> => {
      const context = await browser.newContext({ baseURL: server.address });
      const page = await context.newPage();
      const transfers = countTransfers(page);
      await act(new ValidatorPage(page));
      const all = await transfers();
      await context.close();
      return { name, bytes: totalOf(all), requests: all.length, scripts: totalOf(all.filter(isScript)) };
    };
    return [
      await visit('reading a topic (RuntimeClass)', async ({ page }) => {
        await page.goto('/kubernetes/runtimeclass/', { waitUntil: 'networkidle' });
      }),
      await visit('validator until the first diagnostics (a Pod)', async ({ page, problems }) => {
        const validator = await ValidatorPage.open(page);
        await validator.paste(wrongPod);
        await problems.first().waitFor();
      }),
      await visit('example in a topic until its verdict', async ({ page, verdict }) => {
        await page.goto('/kubernetes/admission-policies/');
        await page.locator('[data-playground-open]').first().click();
        await verdict.filter({ hasText: 'kube-apiserver' }).waitFor();
      }),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function isScript({ path }: Transferred): boolean {
  return path.endsWith('.js');
}
