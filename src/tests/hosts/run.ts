/**
 * Tries the files for web servers on the servers themselves: `npm run hosts [-- nginx Caddy Apache]`, after
 * a build. Those that are not installed are left out and named; nothing else of the project needs one.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { base } from '../../site/deployment.ts';
import { startStaticServer } from '../../site/static-server.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { ask, differences } from './compare.ts';
import { hosts, type Host } from './hosts.ts';
import { keepInBrowser } from './keep-in-browser.ts';

const mostShown = 20;

/** One path of every kind that the site has, and two that it has not. */
function paths(): string[] {
  const assets = readdirSync('dist/assets');
  const oneOf = (ending: string): string[] => assets.filter((name) => name.endsWith(ending)).slice(0, 1).map((name) => `assets/${name}`);
  const pack = readdirSync('dist').filter((name) => /^speclens-\w+\.zip$/.test(name));
  return [
    '', 'zh/', 'kubernetes/runtimeclass/', 'offline/', 'index.md', 'zh/index.md', 'llms.txt', 'feed.xml', 'sitemap.xml', 'sw.js', 'build.json',
    'offline-manifest.json', 'version.json', 'rules.json', 'site.webmanifest', 'zh/site.webmanifest', 'favicon.svg', 'icon-192.png',
    ...oneOf('.js'), ...oneOf('.css'), ...oneOf('.wasm'), ...pack, 'no/such/page/', 'assets/none.js', 'none.json',
  ].map((path) => `${base}/${path}`);
}

async function* faultsOf(host: Host, address: string, ours: string, browser: Browser): AsyncGenerator<string> {
  for (const path of paths()) yield* differences(path, address, ours, host.encodings);
  const { status, headers } = await ask(`${address}${base}/kubernetes/runtimeclass`);
  const to = new URL(String(headers.location), `${address}${base}/kubernetes/runtimeclass`).href;
  if (![301, 302, 307, 308].includes(status) || to !== `${address}${base}/kubernetes/runtimeclass/`) yield `a folder without its slash: ${status} to ${headers.location}`;
  yield* keepInBrowser(browser, address + base);
}

async function tryHost(host: Host, ours: string, browser: Browser): Promise<boolean> {
  const found = spawnSync(host.program, host.version, { encoding: 'utf8' });
  if (found.error) {
    console.log(`– ${host.name}: not installed`);
    return true;
  }
  const work = mkdtempSync(join(tmpdir(), 'speclens-host-'));
  let server: ChildProcess | undefined;
  try {
    const [port, root] = [await freePort(), join(work, 'root')];
    mkdirSync(dirname(root + base), { recursive: true });
    symlinkSync(resolve('dist'), root + base);
    const file = join(work, 'configuration');
    writeFileSync(file, host.configure({ work, root, port }));
    // Where it runs as root, its workers are another user.
    spawnSync('chmod', ['-R', 'a+rwX', work]);
    server = spawn(host.program, host.start(file), { stdio: ['ignore', 'ignore', 'inherit'] });
    const address = `http://127.0.0.1:${port}`;
    await untilThere(address);
    const faults: string[] = [];
    for await (const fault of faultsOf(host, address, ours, browser)) faults.push(fault);
    console.log(`${faults.length > 0 ? '✗' : '✓'} ${host.name} (${/\d+\.\d+(\.\d+)?/.exec(found.stdout + found.stderr)?.[0]})`);
    for (const fault of faults.slice(0, mostShown)) console.log(`    ${fault}`);
    if (faults.length > mostShown) console.log(`    and ${faults.length - mostShown} more`);
    return faults.length === 0;
  } finally {
    server?.kill('SIGTERM');
    await new Promise((done) => (server && server.exitCode === null ? server.once('exit', done) : done(undefined)));
    rmSync(work, { recursive: true, force: true });
  }
}

async function untilThere(address: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (await ask(address).catch(() => undefined)) return;
    if (attempt === 50) throw new Error(`nothing answers at ${address}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

if (!existsSync('dist/index.html') || !existsSync('deploy/nginx.conf')) throw new Error('There is no site in dist/ yet: run "npm run build" first.');
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const { executablePath, args } = await findChromium(console.log);
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...args] });
const ours = await startStaticServer({ folder: 'dist', base, port: 0 });
try {
  for (const host of hosts) {
    if (asked.length > 0 && !asked.includes(host.name.toLowerCase())) continue;
    if (!(await tryHost(host, ours.address, browser))) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await ours.close();
}
