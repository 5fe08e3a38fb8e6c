import { defineConfig } from '@playwright/test';
import { findChromium, type FoundChromium } from './src/tests/browser/find-chromium.ts';

// Every worker reads this file again; they inherit what the first reading found.
const found = (process.env['SPECLENS_CHROMIUM_FOUND'] ??= JSON.stringify(await findChromium(console.log)));
const { executablePath, args } = JSON.parse(found) as FoundChromium;

const port = Number(process.env['SPECLENS_TEST_PORT'] ?? 4391);

export default defineConfig({
  testDir: 'src/tests/browser',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at the second try has a fault all the same.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // The server compresses each file when it is first asked for.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { ...(executablePath && { executablePath }), args: [...args] },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `"${process.execPath}" src/site/serve.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
