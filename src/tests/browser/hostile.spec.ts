import { hostileDocuments } from '../hostile-documents.ts';
import { expect, test } from './strict-test.ts';
import { ValidatorPage, wrongPod } from './validator-page.ts';

/** Those that a file can hold and a page has to bear beside the engine. */
const chosen = /alias bomb|merge keys|deep|prototype|surrogates|backtracks|20,000 fields|open brackets|ten megabytes/;

test.describe.configure({ timeout: 120_000 });

for (const { name, text } of hostileDocuments.filter((document) => chosen.test(document.name))) {
  test(`${name}: a clear answer, and the page lives on`, async ({ page }) => {
    const validator = await ValidatorPage.open(page);
    await page.locator('input[type=file]').setInputFiles([{ name: 'hostile.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) }]);
    await expect(page.getByText('Opened 1 file.')).toBeVisible({ timeout: 30_000 });
    await expect(validator.verdict).toHaveText(/would refuse this text|No error|Not checked: took longer than 5 s/, { timeout: 30_000 });
    await validator.paste(wrongPod);
    await expect(validator.verdict).toHaveText('kube-apiserver 1.37 would refuse this text: 2 errors.', { timeout: 30_000 });
    expect(await page.evaluate(() => ({}) as { polluted?: boolean })).toEqual({});
  });
}

test.describe('with a worker that stands in for the real one', () => {
  // It is made from a blob, which the site's policy rightly forbids.
  test.use({ bypassCSP: true });

  test('a document that hangs the checker is given up after five seconds, the reader is told, and the next is checked', async ({ page }) => {
    // No text is known that hangs the real one: this worker spins where the text asks for it.
    await page.addInitScript(() => {
      const RealWorker = Worker;
      window.Worker = class extends RealWorker {
        constructor(address: string | URL, options?: WorkerOptions) {
          const spinning = `addEventListener('message', ({ data }) => { if (data.text.includes('hang')) { postMessage({ id: data.id, started: true }); for (;;); } postMessage({ id: data.id, outcome: { diagnostics: [] } }); });`;
          void address;
          super(URL.createObjectURL(new Blob([spinning])), { ...options, type: 'classic' });
        }
      };
    });
    const validator = await ValidatorPage.open(page);
    await validator.paste('hang: true\n');
    await expect(validator.verdict).toContainText('Checking…');
    await expect(validator.verdict).toContainText('Not checked: took longer than 5 s. This is a fault of the checker', { timeout: 15_000 });
    await expect(page.getByText('The checker was started again.')).toBeVisible();
    await validator.paste('a: 1\n');
    await expect(validator.verdict).toContainText('No error');
  });
});
