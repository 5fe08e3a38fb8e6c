import { chromium, type Browser } from '@playwright/test';
import { startStaticServer } from '../../site/static-server.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { countTransfers, totalOf } from '../browser/transfer.ts';

/** What a reader waits for who opens search for the first time and asks. */
export interface SearchCost {
  readonly query: string;
  readonly bytes: number;
  readonly requests: number;
  /** Median, from the key that opens the dialog to the first results on the screen. */
  readonly milliseconds: number;
}

/** Where they are asked, and what. */
export const firstSearches = [
  ['/kubernetes/', 'seccomp profile'],
  ['/zh/kubernetes/', '准入策略'],
  ['/kubernetes/', 'spec.behavior.scaleDown.policies'],
  ['/kubernetes/', 'strict decoding error: unknown field "spec.bogus"'],
] as const;
const runs = 5;

/** Measures search on the site in `dist/`: each time in a new browser context, with nothing cached. */
export async function measureSearch(): Promise<SearchCost[]> {
  const found = await findChromium(console.log);
  const server = await startStaticServer({ folder: 'dist', base: '' });
  const browser = await chromium.launch({ ...(found.executablePath && { executablePath: found.executablePath }), args: [...found.args] });
  try {
    const costs: SearchCost[] = [];
    for (const [address, query] of firstSearches) {
      const all: Omit<SearchCost, 'query'>[] = [];
      for (let run = 0; run < runs; run++) all.push(await askOnce(browser, `${server.address}${address}`, query));
      const milliseconds = all.map((one) => one.milliseconds).toSorted((a, b) => a - b)[runs >> 1]!;
      costs.push({ query, bytes: all[0]!.bytes, requests: all[0]!.requests, milliseconds });
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function askOnce(browser: Browser, address: string, query: string): Promise<Omit<SearchCost, 'query'>> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const transfers = countTransfers(page);
  const started = performance.now();
  await page.keyboard.press('/');
  await page.locator('dialog.search input[type=search]').fill(query);
  await page.locator('dialog.search [role=option]').first().waitFor();
  const milliseconds = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const all = await transfers();
  await context.close();
  return { bytes: totalOf(all), requests: all.length, milliseconds };
}
