import { printChapter } from '../../pdf/print-chapter.ts';
import { content } from '../../site/content.ts';
import { expect, test } from './strict-test.ts';

// What is left of A4 between the margins, in CSS pixels.
test.use({ viewport: { width: 658, height: 960 } });

const topic = '/kubernetes/admission-policies/';

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(topic);
    await page.emulateMedia({ media: 'print' });
  });

  test('there is the text and no furniture', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const furniture of ['.bar', '.map', '.trail', '.turn', '.copy', '.specimen-foot', '.permalink', '.definition', '.margin-note']) {
      await expect(page.locator(furniture).first(), furniture).toBeHidden();
    }
    await expect(page.locator('.page-sources')).toBeVisible();
    await expect(page.locator('.text .print-only')).toContainText(topic);
  });

  test('no code and no table is cut', async ({ page }) => {
    const cut = await page.locator('pre.code, .specimen .line, .table').evaluateAll((elements) =>
      elements.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ textContent }) => textContent.slice(0, 80)),
    );
    expect(cut).toEqual([]);
  });

  test('a link to elsewhere says where it leads', async ({ page }) => {
    const source = page.locator('.page-sources a[href^="https:"]').first();
    const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain(await source.getAttribute('href'));
  });

  test('it is black on white for a reader of the dark theme too', async ({ page }) => {
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const colours = await page.evaluate(() => [document.documentElement, document.querySelector('.diagram text')!].map((element) => {
      const { backgroundColor, color, fill } = getComputedStyle(element);
      return element instanceof SVGElement ? fill : [backgroundColor, color];
    }));
    expect(colours).toEqual([['rgb(255, 255, 255)', 'rgb(0, 0, 0)'], 'rgb(0, 0, 0)']);
  });
});

test('a chapter is one PDF, with a bookmark for each heading, and tagged', async ({ browser, baseURL }) => {
  const chapter = content().chapters.find(({ id }) => id === 'kubernetes')!;
  const pdf = (await printChapter(browser, { chapter, language: 'zh', server: baseURL! })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/Outlines');
  expect(pdf).toContain('/StructTreeRoot');
  const headings = chapter.topics.flatMap(({ pages }) => pages.zh?.outline.headings ?? []);
  // Each topic adds its own title.
  expect(pdf.match(/\/Title/g)?.length).toBeGreaterThanOrEqual(headings.length + chapter.topics.length);
});
