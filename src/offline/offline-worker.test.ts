import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Copies } from './copies.ts';
import { keepOffline, useNewCopy } from './keep-offline.ts';
import { MemoryCaches } from './memory-caches.ts';
import { OfflineWorker } from './offline-worker.ts';
import { filesOf, newBuild, ofDownload, oldBuild, requestFor, root, ServedSite } from './served-site.ts';

/** A browser with the site's worker: it opens pages and asks for what they load. */
class BrowserOfTests {
  readonly caches = new MemoryCaches();
  readonly copies = new Copies(this.caches, root);
  readonly site = new ServedSite(oldBuild);
  readonly open = new Set<string>();
  #worker = this.#start();
  #pages = 0;

  #start(): OfflineWorker {
    return new OfflineWorker({
      caches: this.caches,
      root,
      fetch: (request, options) => this.site.fetch(request, options),
      openClients: async () => [...this.open],
    });
  }

  /** Browsers end an idle worker; the next event starts it anew. */
  restartWorker(): void {
    this.#worker = this.#start();
  }

  /** Opens a page as a client of its own. */
  async visit(path: string): Promise<{ client: string; response: Response }> {
    const client = `page-${++this.#pages}`;
    this.open.add(client);
    const response = await this.#answer(path, { mode: 'navigate', clientId: '', resultingClientId: client });
    return { client, response };
  }

  load(client: string, path: string): Promise<Response> {
    return this.#answer(path, { mode: 'same-origin', clientId: client, resultingClientId: '' });
  }

  /** What the page says when it was loaded before there was a worker. */
  tell(client: string, build: string, paths: readonly string[]): Promise<void> {
    return this.#worker.visited(client, { build, addresses: paths.map((path) => root + path) });
  }

  tidy(): Promise<void> {
    return this.#worker.tidy();
  }

  handles(path: string, headers: Readonly<Record<string, string>> = {}): boolean {
    const event = { request: requestFor(path, 'same-origin', headers), clientId: '', resultingClientId: '', waitUntil: () => {} };
    const answer = this.#worker.answer(event);
    void answer?.catch(() => {});
    return answer !== undefined;
  }

  keep() {
    return keepOffline(this.copies, { signal: new AbortController().signal, progress: () => {}, fetch: this.site.fetch, wait: async () => {} });
  }

  async #answer(path: string, { mode, ...ids }: { mode: 'navigate' | 'same-origin'; clientId: string; resultingClientId: string }): Promise<Response> {
    const later: Promise<unknown>[] = [];
    const answer = this.#worker.answer({ request: requestFor(path, mode), ...ids, waitUntil: (work) => void later.push(work) });
    const response = await (answer ?? this.site.fetch(root + path));
    for (let work = later.shift(); work; work = later.shift()) await work;
    return response;
  }
}

/** The build that a page, a script or the data is of. */
async function buildIn(response: Response): Promise<string | undefined> {
  return /[ab]{12}/.exec(await response.text())?.[0];
}

test('a page of the kept copy comes from it, also with a network', async () => {
  const browser = new BrowserOfTests();
  await browser.keep();
  browser.site.asked.length = 0;
  const { client, response } = await browser.visit('');
  assert.equal(await response.text(), filesOf(oldBuild)['']);
  assert.equal(await buildIn(await browser.load(client, `assets/app.${oldBuild}.js`)), oldBuild);
  assert.deepEqual(browser.site.asked, []);
});

test('a folder without its slash leads to the page, whatever stands behind the question mark', async () => {
  const browser = new BrowserOfTests();
  await browser.keep();
  browser.site.online = false;
  const { response } = await browser.visit('other?utm_source=plane');
  assert.deepEqual([response.status, response.headers.get('location')], [301, `${root}other/`]);
});

test('without the control a visited page works offline, and one that was not says so', async () => {
  const browser = new BrowserOfTests();
  const { client } = await browser.visit('');
  await browser.load(client, `assets/app.${oldBuild}.js`);
  await browser.load(client, 'data.json');
  browser.site.online = false;
  const again = await browser.visit('');
  assert.equal(await buildIn(again.response), oldBuild);
  for (const path of [`assets/app.${oldBuild}.js`, 'data.json']) assert.equal(await buildIn(await browser.load(again.client, path)), oldBuild);
  const { response } = await browser.visit('other/');
  assert.equal(response.status, 503);
  assert.match(await response.text(), /not kept[\s\S]*没有保存/);
});

test('a page that was there before the worker is kept with what it had loaded', async () => {
  const browser = new BrowserOfTests();
  browser.open.add('first');
  await browser.tell('first', oldBuild, ['', `assets/app.${oldBuild}.js`, 'data.json']);
  browser.site.online = false;
  const { client, response } = await browser.visit('');
  assert.equal(await buildIn(response), oldBuild);
  assert.equal(await buildIn(await browser.load(client, 'data.json')), oldBuild);
});

test('an open page stays with its build after the reader has changed over, until it is opened anew', async () => {
  const browser = new BrowserOfTests();
  await browser.keep();
  const { client } = await browser.visit('');
  browser.site.build = newBuild;
  await browser.keep();
  await useNewCopy(browser.copies);
  browser.restartWorker();
  await browser.tidy();
  for (const online of [true, false]) {
    browser.site.online = online;
    for (const path of [`assets/app.${oldBuild}.js`, 'data.json']) assert.equal(await buildIn(await browser.load(client, path)), oldBuild, path);
  }
  const anew = await browser.visit('');
  assert.equal(await buildIn(anew.response), newBuild);
  for (const path of [`assets/app.${newBuild}.js`, 'data.json']) assert.equal(await buildIn(await browser.load(anew.client, path)), newBuild, path);
});

test('a page that is open while the server changes over gets no script of the new build, though it has the same name', async () => {
  const browser = new BrowserOfTests();
  const { client } = await browser.visit('');
  browser.site.build = newBuild;
  assert.equal((await browser.load(client, 'search/search.js')).type, 'error');
  const anew = await browser.visit('');
  assert.equal(await buildIn(await browser.load(anew.client, 'search/search.js')), newBuild);
  browser.site.build = oldBuild;
  assert.equal(await buildIn(await browser.load(anew.client, 'search/search.js')), newBuild, 'what it has had it has');
});

test('the copy of a build that nobody uses any more goes, and no other', async () => {
  const browser = new BrowserOfTests();
  await browser.keep();
  const { client } = await browser.visit('');
  browser.site.build = newBuild;
  await browser.keep();
  await browser.tidy();
  assert.deepEqual((await browser.copies.builds('kept')).sort(), [oldBuild, newBuild], 'what is on its way stays');
  await useNewCopy(browser.copies);
  await browser.tidy();
  assert.deepEqual((await browser.copies.builds('kept')).sort(), [oldBuild, newBuild], 'an open page needs it');
  browser.open.delete(client);
  await browser.tidy();
  assert.deepEqual(await browser.copies.builds('kept'), [newBuild]);
});

test('what tells of new builds, the worker itself and the download pass by it', () => {
  const browser = new BrowserOfTests();
  for (const path of ['build.json', 'offline-manifest.json', 'sw.js', 'speclens-0123456789ab.zip']) assert.equal(browser.handles(path), false, path);
  assert.equal(browser.handles('other/', ofDownload), false);
  assert.equal(browser.handles('other/', { range: 'bytes=0-' }), false);
  assert.equal(browser.handles('other/'), true);
});

test('an answer that is no page of ours is shown and not kept', async () => {
  const browser = new BrowserOfTests();
  browser.site.faults.set('other/', 'missing');
  assert.equal((await browser.visit('other/')).response.status, 404);
  browser.site.online = false;
  assert.equal((await browser.visit('other/')).response.status, 503);
});

test('whatever is deployed, cut off, kept and opened: no page ever gets a script of another build', async () => {
  const step = fc.oneof(
    fc.record({ act: fc.constantFrom('deploy', 'cut', 'connect', 'keep', 'use', 'restart', 'tidy') }),
    fc.record({ act: fc.constantFrom('visit', 'visit', 'close'), path: fc.constantFrom('', 'other/') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const browser = new BrowserOfTests();
      const pages = new Map<string, string>();
      for (const each of steps) {
        if (each.act === 'deploy') browser.site.build = browser.site.build === oldBuild ? newBuild : oldBuild;
        if (each.act === 'cut') browser.site.online = false;
        if (each.act === 'connect') browser.site.online = true;
        if (each.act === 'keep') await browser.keep().catch(() => {});
        if (each.act === 'use') await useNewCopy(browser.copies);
        if (each.act === 'restart') browser.restartWorker();
        if (each.act === 'tidy') await browser.tidy();
        if (each.act === 'close') for (const client of [...pages.keys()].slice(0, 1)) void (pages.delete(client), browser.open.delete(client));
        if (each.act === 'visit' && 'path' in each) {
          const { client, response } = await browser.visit(each.path);
          const build = response.ok ? await buildIn(response) : undefined;
          if (build) pages.set(client, build);
          const { kept } = await browser.copies.readState();
          if (kept) assert.equal(build, kept.build, 'a page of the copy that is kept');
        }
        for (const [client, build] of pages) await holdsTogether(browser, client, build);
      }
    }),
    { numRuns: 200 },
  );
});

/** Its script is its own build's, and so is everything else where a copy of that build is kept. */
async function holdsTogether(browser: BrowserOfTests, client: string, build: string): Promise<void> {
  const script = await browser.load(client, `assets/app.${build}.js`);
  for (const loaded of [script, await browser.load(client, 'search/search.js')]) {
    if (loaded.ok) assert.equal(await buildIn(loaded), build);
  }
  if (!(await browser.copies.find('kept', build, 'data.json'))) return;
  assert.ok(script.ok, 'a page of a copy never lacks its script');
  assert.equal(await buildIn(await browser.load(client, 'data.json')), build);
}
