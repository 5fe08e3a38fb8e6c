/**
 * Finds a Chromium for the browser tests, or gets one. Each candidate is launched before it is
 * believed: a browser may lack libraries, or be a mere stub that points to a shop.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** How to launch the browser that was found; without a path it is Playwright's own. */
export interface FoundChromium {
  readonly name: string;
  readonly executablePath?: string;
  readonly args: readonly string[];
}

/** Names a path to a browser. */
const variable = 'SPECLENS_CHROMIUM';

const isRoot = process.getuid?.() === 0;

// The browser's own errands would be taken for requests of the site, and a sandbox needs what
// containers run by root do not have.
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

type Say = (line: string) => void;

/** The first that really starts. Throws what to do where none can be had. */
export async function findChromium(say: Say): Promise<FoundChromium> {
  const tried: string[] = [];
  for (const source of sources) {
    for (const candidate of source(say)) {
      const fault = await launchFault(candidate);
      if (!fault) return candidate;
      tried.push(`${candidate.name}: ${fault}`);
    }
  }
  throw new Error(`${instructions}\n\nTried:\n${tried.map((line) => `  ${line}`).join('\n')}`);
}

/** In the order of preference; what costs a download comes last and only if nothing else starts. */
const sources: readonly ((say: Say) => FoundChromium[])[] = [named, playwrights, systems, downloaded, debians];

function named(): FoundChromium[] {
  const path = process.env[variable];
  return path ? [{ name: `${variable} (${path})`, executablePath: path, args }] : [];
}

function playwrights(): FoundChromium[] {
  return [{ name: 'Playwright’s own Chromium', args }];
}

function systems(): FoundChromium[] {
  return systemPaths().filter(existsSync).map((path) => ({ name: path, executablePath: path, args }));
}

function downloaded(say: Say): FoundChromium[] {
  say('No Chromium is installed: downloading Playwright’s (about 110 MB)…');
  const playwright = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js');
  return run(process.execPath, [playwright, 'install', '--only-shell', 'chromium']) ? playwrights() : [];
}

function debians(say: Say): FoundChromium[] {
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return [];
  say('Installing Debian’s chromium package…');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  return systems();
}

function systemPaths(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => process.env[root] ?? []);
    const places = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => places.map((place) => join(root, place)));
  }
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function run(command: string, words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { stdio: 'inherit', timeout: 300_000, env }).status === 0;
}

/** Why a browser does not start, in a line. */
async function launchFault({ executablePath, args: words }: FoundChromium): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...words], timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>x</p>');
      return (await page.textContent('p')) === 'x' ? undefined : 'it shows no page';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return (error as Error).message.split('\n').find((line) => line.trim() !== '') ?? 'it does not start';
  }
}

const instructions = `No Chromium could be found or installed for the browser tests. One of these will do:
  - install Chromium, Chrome or Edge by the system's own means (Debian: apt-get install chromium);
  - with access to Playwright's downloads: npx playwright install --with-deps chromium;
  - set ${variable} to the path of a Chromium.
The other tests need no browser: npm run check && npm run test:unit.`;
