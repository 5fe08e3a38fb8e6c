import { expect, test } from './strict-test.ts';

test('rules, sources and terms are there as JSON, bilingual, with addresses', async ({ request }) => {
  for (const [file, list] of [['rules', 'rules'], ['sources', 'sources'], ['glossary', 'terms']] as const) {
    const data = (await (await request.get(`/${file}.json`)).json()) as Record<string, { address: { en: string; zh: string } }[]>;
    expect(data['version'], file).toBe(1);
    expect(data[list]!.length, file).toBeGreaterThan(10);
    for (const { address } of data[list]!) expect(new URL(address.zh).pathname, file).toBe(`/zh${new URL(address.en).pathname}`);
  }
});

test('a page is there as Markdown, without what only MDX knows', async ({ request }) => {
  for (const address of ['/kubernetes/runtimeclass/', '/zh/kubernetes/admission-policies/', '/rules/kubernetes/unknown-field/', '/zh/glossary/', '/']) {
    const response = await request.get(`${address}index.md`);
    expect(response.headers()['content-type']).toContain('text/markdown');
    const text = (await response.text()).replaceAll(/```[^]*?```|`[^`]*`/g, '');
    expect(text, address).toMatch(/^<!-- https?:.* -->\n\n# /);
    expect(text, address).not.toMatch(/\]\((?:chapter|rule|source|term):|\{\/\*|<(?:Example|Trap|Answer|Since|Checklist)\b/);
  }
});

test.describe('read with the parser of the browser', () => {
  // The site's policy of trusted types keeps that parser from plain strings.
  test.use({ bypassCSP: true });

  test('feeds are well-formed, and their entries lead to pages', async ({ page, request }) => {
    await page.goto('/');
    for (const feed of ['/feed.xml', '/zh/feed.xml', '/kubernetes/feed.xml', '/zh/kubernetes/feed.xml']) {
      const text = await (await request.get(feed)).text();
      const links = await page.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        return document.querySelector('parsererror') ? [] : [...document.querySelectorAll('entry link')].map((link) => link.getAttribute('href')!);
      }, text);
      expect(links.length, feed).toBeGreaterThan(0);
      for (const link of links) expect((await request.get(new URL(link).pathname)).status(), link).toBe(200);
    }
  });
});

test('a page says what it is and what it cites, for search engines', async ({ page }) => {
  await page.goto('/zh/kubernetes/runtimeclass/');
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent() ?? '');
  expect(data).toMatchObject({ '@type': 'TechArticle', inLanguage: 'zh-Hans', headline: 'RuntimeClass' });
  expect(data.citation.length).toBe(await page.locator('.page-sources li').count());
});
