import { chromium, type Browser } from '@playwright/test';
import { startStaticServer } from '../../site/static-server.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { countTransfers, totalOf } from '../browser/transfer.ts';

/** What a reader waits for who opens search for the first time and asks. */
export interface SearchCost {
  readonly query: string;
  readonly bytes: number;
  readonly requests: number;
  /** Median, from the key that opens the dialog to the first results on the screen; none where nothing is found. */
  readonly milliseconds: number | undefined;
}

/** How a site's search is worked: a key, then selectors. */
export interface SearchDialog {
  readonly open: string;
  readonly field: string;
  readonly result: string;
}

/** Where they are asked, and what. */
export const firstSearches = [
  ['/kubernetes/', 'seccomp profile'],
  ['/zh/kubernetes/', '准入策略'],
  ['/kubernetes/', 'spec.behavior.scaleDown.policies'],
  ['/kubernetes/', 'strict decoding error: unknown field "spec.bogus"'],
] as const;
const runs = 5;
const patience = 8_000;

const ours: SearchDialog = { open: '/', field: 'dialog.search input[type=search]', result: 'dialog.search [role=option]' };

/** Measures search on a built site: each time in a new browser context, with nothing cached. */
export async function measureSearchOn(folder: string, dialog: SearchDialog = ours): Promise<SearchCost[]> {
  const found = await findChromium(console.log);
  const server = await startStaticServer({ folder, base: '' });
  const browser = await chromium.launch({ ...(found.executablePath && { executablePath: found.executablePath }), args: [...found.args] });
  try {
    const costs: SearchCost[] = [];
    for (const [address, query] of firstSearches) {
      const all: Omit<SearchCost, 'query'>[] = [];
      // The server compresses what it is first asked for: that time does not count.
      await askOnce(browser, `${server.address}${address}`, query, dialog);
      for (let run = 0; run < runs; run++) all.push(await askOnce(browser, `${server.address}${address}`, query, dialog));
      const times = all.flatMap(({ milliseconds }) => milliseconds ?? []).toSorted((a, b) => a - b);
      costs.push({ query, bytes: all[0]!.bytes, requests: all[0]!.requests, milliseconds: times[times.length >> 1] });
    }
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function askOnce(browser: Browser, address: string, query: string, { open, field, result }: SearchDialog): Promise<Omit<SearchCost, 'query'>> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const transfers = countTransfers(page);
  const input = page.locator(field).first();
  let started = performance.now();
  const opens = async (): Promise<boolean> => {
    started = performance.now();
    await page.keyboard.press(open);
    return input.waitFor({ timeout: patience / 4 }).then(() => true, () => false);
  };
  // A page that is not quite ready misses the key; the reader presses it again.
  for (let presses = 0; presses < 4 && !(await opens());) presses += 1;
  await input.fill(query, { timeout: patience });
  const appeared = await page.locator(result).first().waitFor({ timeout: patience }).then(() => true, () => false);
  const milliseconds = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const all = await transfers();
  await context.close();
  return { bytes: totalOf(all), requests: all.length, milliseconds: appeared ? milliseconds : undefined };
}
