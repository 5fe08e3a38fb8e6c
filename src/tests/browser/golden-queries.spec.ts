/** The golden queries on the built index, as the dialog asks it; the dialog itself is tried elsewhere. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Language } from '../../engine/localized.ts';
import type { PagefindModule } from '../../site/search/pagefind.ts';
import { Searcher } from '../../site/search/searcher.ts';
import { expect, test } from './strict-test.ts';

interface Golden {
  readonly ask: string;
  /** Addresses without language; any of them is right. */
  readonly find: readonly string[];
}

const golden = parse(readFileSync(new URL('golden-queries.yaml', import.meta.url), 'utf8')) as Record<Language, readonly Golden[]>;
const leastRightAtOnce = 0.9;

for (const language of ['en', 'zh'] as const) {
  test(`golden queries, ${language}: the first result answers 90%, the first three all`, async ({ baseURL }) => {
    const folder = `${baseURL}/search/`;
    const searcher = new Searcher({
      folder,
      build: 'golden',
      pagefind: () => import(pathToFileURL('dist/search/pagefind.js').href) as Promise<PagefindModule>,
      json: async (name) => (await fetch(folder + name)).json(),
    }, language);
    const prefix = language === 'zh' ? '/zh' : '';
    const late: string[] = [];
    const missing: string[] = [];
    for (const { ask, find } of golden[language]) {
      const { results } = await searcher.search(ask);
      const right = new Set(find.map((address) => `${prefix}${address}`));
      const rank = results.findIndex(({ address }) => right.has(address));
      const line = `“${ask}” leads to\n${results.slice(0, 4).map(({ address }) => `      ${address}`).join('\n')}\n    and not to ${find.join(' or ')}`;
      if (rank !== 0) late.push(line);
      if (rank < 0 || rank > 2) missing.push(line);
    }
    const total = golden[language].length;
    console.log(`golden queries, ${language}: ${total - late.length} of ${total} right at once, ${total - missing.length} among the first three`);
    expect(total).toBeGreaterThanOrEqual(60);
    expect(missing.join('\n'), 'among the first three').toBe('');
    expect(1 - late.length / total, late.join('\n')).toBeGreaterThanOrEqual(leastRightAtOnce);
  });
}
