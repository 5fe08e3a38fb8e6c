import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Copies } from './copies.ts';
import { CopyFault, type CopyFaultReason } from './copy-fault.ts';
import type { FetchCopyOptions } from './fetch-copy.ts';
import { keepOffline, removeCopies, setPaused, useNewCopy } from './keep-offline.ts';
import { MemoryCaches } from './memory-caches.ts';
import { copyFaults } from './offline-words.ts';
import { filesOf, newBuild, noteOf, oldBuild, root, ServedSite } from './served-site.ts';
import { verifyCopy } from './verify-copy.ts';

class Reader {
  readonly caches = new MemoryCaches();
  readonly copies = new Copies(this.caches, root);
  readonly site: ServedSite;
  readonly controller = new AbortController();

  constructor(build = oldBuild) {
    this.site = new ServedSite(build);
  }

  options(): FetchCopyOptions {
    return { signal: this.controller.signal, progress: () => {}, fetch: this.site.fetch, wait: async () => {} };
  }

  keep() {
    return keepOffline(this.copies, this.options());
  }

  /** Why it could not be kept. */
  async fault(): Promise<CopyFaultReason> {
    const error: unknown = await this.keep().then(() => undefined, (reason: unknown) => reason);
    assert.ok(error instanceof CopyFault, String(error));
    return error.reason;
  }

  async kept(): Promise<string | undefined> {
    return (await this.copies.readState()).kept?.build;
  }

  /** Whether every file of a build's copy is what its list says. */
  async isWhole(build: string): Promise<boolean> {
    const { files, good } = await verifyCopy(this.copies, await noteOf(build));
    return files === good;
  }
}

test('the first copy is used as soon as it is whole', async () => {
  const reader = new Reader();
  assert.deepEqual(await reader.keep(), { note: await noteOf(oldBuild), waits: false });
  assert.equal(await reader.kept(), oldBuild);
  assert.ok(await reader.isWhole(oldBuild));
});

test('a new build waits beside the old one, whole, until the reader says so', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  assert.equal((await reader.keep()).waits, true);
  assert.equal(await reader.kept(), oldBuild);
  assert.ok((await reader.isWhole(oldBuild)) && (await reader.isWhole(newBuild)));
  await useNewCopy(reader.copies);
  assert.equal(await reader.kept(), newBuild);
});

test('what has not arrived whole cannot be switched to', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  reader.site.faults.set('data.json', 'lost');
  assert.equal(await reader.fault(), 'network');
  await useNewCopy(reader.copies);
  assert.equal(await reader.kept(), oldBuild);
  assert.ok(await reader.isWhole(oldBuild));
});

test('a download that was cut off goes on: what is there is not fetched again', async () => {
  const reader = new Reader();
  reader.site.faults.set('data.json', 'lost');
  assert.equal(await reader.fault(), 'network');
  reader.site.faults.clear();
  reader.site.asked.length = 0;
  await reader.keep();
  assert.deepEqual(reader.site.asked, ['build.json', 'offline-manifest.json', 'data.json']);
  assert.equal(await reader.kept(), oldBuild);
});

test('of a new build only what is new goes over the network', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  reader.site.asked.length = 0;
  await reader.keep();
  assert.ok(!reader.site.asked.includes('assets/shared.0.js'));
  assert.ok(reader.site.asked.includes(`assets/app.${newBuild}.js`));
});

test('a file that is lost twice on the way and comes the third time is no fault', async () => {
  const reader = new Reader();
  let left = 2;
  const fetch: typeof globalThis.fetch = async (request, options) => {
    if (String(request).endsWith('data.json') && left-- > 0) throw new TypeError('Failed to fetch');
    return reader.site.fetch(request, options);
  };
  await keepOffline(reader.copies, { ...reader.options(), fetch });
  assert.ok(await reader.isWhole(oldBuild));
});

test('an altered file is never kept, and the old copy stays in use', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  reader.site.faults.set('data.json', 'altered');
  assert.equal(await reader.fault(), 'altered');
  assert.equal(await reader.copies.find('kept', newBuild, 'data.json'), undefined);
  assert.equal(await reader.kept(), oldBuild);
});

test('a file that the server does not have is told as the server’s', async () => {
  const reader = new Reader();
  reader.site.faults.set('other/', 'missing');
  assert.equal(await reader.fault(), 'server');
});

test('a network that answers with a page of its own is told as what it is', async () => {
  const reader = new Reader();
  const fetch = async (): Promise<Response> => new Response('<title>Welcome aboard</title>');
  await assert.rejects(keepOffline(reader.copies, { ...reader.options(), fetch }), { reason: 'altered' });
});

test('when the server changes over in the middle, the newer build is brought whole', async () => {
  const reader = new Reader();
  const fetch: typeof globalThis.fetch = async (request, options) => {
    if (String(request).endsWith('/data.json')) reader.site.build = newBuild;
    return reader.site.fetch(request, options);
  };
  const { note } = await keepOffline(reader.copies, { ...reader.options(), fetch });
  assert.equal(note.build, newBuild);
  assert.equal(await reader.kept(), newBuild);
  assert.ok(await reader.isWhole(newBuild));
});

test('a browser without room says so, keeps what it has, and goes on when there is room', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  reader.caches.room = 900;
  assert.equal(await reader.fault(), 'full');
  assert.equal(await reader.kept(), oldBuild);
  assert.ok(await reader.isWhole(oldBuild));
  reader.caches.room = Number.POSITIVE_INFINITY;
  await reader.keep();
  assert.ok(await reader.isWhole(newBuild));
});

test('a browser that stores nothing says so', async () => {
  const reader = new Reader();
  reader.caches.refused = true;
  assert.equal(await reader.fault(), 'refused');
});

test('every fault has words in both languages', () => {
  for (const { en, zh } of Object.values(copyFaults)) assert.ok(en.length > 0 && /\p{Script=Han}/u.test(zh));
});

test('stopped by the reader, it says nothing else, and what has arrived stays', async () => {
  const reader = new Reader();
  const fetch: typeof globalThis.fetch = async (request, options) => {
    if (String(request).endsWith('/data.json')) reader.controller.abort();
    return reader.site.fetch(request, options);
  };
  const error: unknown = await keepOffline(reader.copies, { ...reader.options(), fetch }).catch((reason: unknown) => reason);
  assert.equal((error as CopyFault).reason, 'stopped');
  await setPaused(reader.copies, true);
  const { kept, coming, paused } = await reader.copies.readState();
  assert.deepEqual([kept, coming?.build, paused], [undefined, oldBuild, true]);
});

test('a copy that lost or changed a file is found out and mended', async () => {
  const reader = new Reader();
  await reader.keep();
  const cache = await reader.copies.kept(oldBuild);
  await cache.delete(reader.copies.address('other/'));
  await cache.put(reader.copies.address('data.json'), new Response('x'));
  assert.deepEqual(await verifyCopy(reader.copies, await noteOf(oldBuild)), { files: 6, good: 4 });
  reader.site.asked.length = 0;
  await reader.keep();
  assert.deepEqual(reader.site.asked.sort(), ['build.json', 'data.json', 'offline-manifest.json', 'other/']);
  assert.ok(await reader.isWhole(oldBuild));
});

test('a file that was damaged while the rest arrived keeps the copy from being called whole', async () => {
  const reader = new Reader();
  await reader.keep();
  reader.site.build = newBuild;
  await (await reader.copies.kept(newBuild)).put(reader.copies.address('data.json'), new Response('x'));
  assert.equal(await reader.fault(), 'altered');
  assert.equal((await reader.copies.readState()).coming?.whole, false);
  await reader.keep();
  assert.ok(await reader.isWhole(newBuild));
});

test('removed, nothing of it is left', async () => {
  const reader = new Reader();
  await reader.keep();
  await removeCopies(reader.copies);
  assert.deepEqual(await reader.copies.builds('kept'), []);
  assert.deepEqual(await reader.copies.readState(), {});
});

test('whatever fails, in whatever order: the copy in use is whole, and changes only when the reader says so', async () => {
  const paths = [...Object.keys(filesOf(oldBuild)), `assets/app.${newBuild}.js`, 'build.json', 'offline-manifest.json'];
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('mend', 'keep', 'keep', 'keep', 'deploy', 'deploy', 'use', 'fill', 'clear') }) },
    fc.record({ act: fc.constant('fail' as const), path: fc.constantFrom(...paths), fault: fc.constantFrom('lost' as const, 'altered' as const, 'missing' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      const reader = new Reader();
      for (const each of steps) {
        const before = await reader.kept();
        if (each.act === 'fail') reader.site.faults.set(each.path, each.fault);
        if (each.act === 'mend') reader.site.faults.clear();
        if (each.act === 'deploy') reader.site.build = reader.site.build === oldBuild ? newBuild : oldBuild;
        if (each.act === 'fill') reader.caches.room = 700;
        if (each.act === 'clear') reader.caches.room = Number.POSITIVE_INFINITY;
        if (each.act === 'keep') await reader.keep().catch((error: unknown) => assert.ok(error instanceof CopyFault, String(error)));
        if (each.act === 'use') await useNewCopy(reader.copies).catch(() => {});
        const kept = await reader.kept();
        if (before && each.act !== 'use') assert.equal(kept, before);
        if (kept) assert.ok(await reader.isWhole(kept), `${kept} after ${each.act}`);
      }
    }),
    { numRuns: 200 },
  );
});
