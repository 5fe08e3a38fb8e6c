import { test as base, expect, type Page } from '@playwright/test';

/**
 * Playwright's `test`, on whose pages nothing may go wrong unseen: no script error, no message of
 * the console that is an error (a policy violation is one), and no request to another site.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const own = (address: string) => address.startsWith(`${baseURL}/`) || /^(?:data|blob):/.test(address);
      context.on('weberror', (error) => faults.push(`error: ${error.error().message} (${error.page()?.url()})`));
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.page()?.url()})`);
      });
      context.on('request', (request) => {
        if (!own(request.url())) faults.push(`leaves the site: ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };
