import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The validator's page as a person sees it. */
export class ValidatorPage {
  readonly page: Page;
  readonly text: Locator;
  readonly verdict: Locator;
  readonly problems: Locator;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: /Text to check|待检查的文本/ });
    this.verdict = page.locator('.verdict-line');
    this.problems = page.getByRole('list', { name: /Problems|问题/ }).getByRole('listitem');
  }

  static async open(page: Page, address = '/validate/'): Promise<ValidatorPage> {
    await page.goto(address);
    const opened = new ValidatorPage(page);
    await opened.text.waitFor();
    return opened;
  }

  /** Replaces the text as pasting does. */
  async paste(text: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** The whole text: the editor itself renders only what is in view. */
  async value(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: /^(?:Download|下载)$/ }).click();
    return readFile(await (await download).path(), 'utf8');
  }
}

export const wrongPod = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labls: {}
spec:
  containers:
    - name: web
      image: nginx
      imagee: nginx
`;

export const rightConfigMap = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  a: "1"
`;
