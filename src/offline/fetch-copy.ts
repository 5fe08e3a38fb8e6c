import type { Copies } from './copies.ts';
import { CopyFault, storageFault } from './copy-fault.ts';
import { digestOf, isPage, manifestFile, noteFile, type BuildNote, type Manifest, type ManifestFile } from './manifest.ts';
import { downloadHeader } from './offline-worker.ts';

/** How far a copy has come. */
export interface CopyProgress {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

export interface FetchCopyOptions {
  readonly signal: AbortSignal;
  progress(progress: CopyProgress): void;
  fetch?: typeof fetch;
  /** Passes the time until the next try. */
  wait?(milliseconds: number): Promise<void>;
}

const atOnce = 6;
const tries = 3;

/** The newest build, as the server tells. */
export async function fetchNote(copies: Copies, options: Partial<FetchCopyOptions> = {}): Promise<BuildNote> {
  const note = readNote(decode(await askWhole(copies, noteFile, options)));
  // A network that wants a login first answers everything with its own page.
  if (!note) throw new CopyFault('altered', noteFile);
  return note;
}

function readNote(text: string): BuildNote | undefined {
  try {
    const note = JSON.parse(text) as Partial<BuildNote> | null;
    return typeof note?.build === 'string' && typeof note.manifest === 'string' ? (note as BuildNote) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches every file of a build into a cache of its own, where what is there already stays: a
 * download that was cut off goes on. A file is written only if it has the digest that the build's
 * manifest gives, and is taken from another copy that has it.
 */
export async function fetchCopy(copies: Copies, note: BuildNote, options: FetchCopyOptions): Promise<void> {
  const manifest = await fetchManifest(copies, note, options);
  try {
    const cache = await copies.kept(note.build);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const others = await filesOfOthers(copies, note.build);
    const done = { files: 0, pages: 0, bytes: 0 };
    const count = ([path, bytes]: ManifestFile): void => {
      done.files++;
      done.bytes += bytes;
      if (isPage(path)) done.pages++;
      options.progress({ ...done });
    };
    const left = manifest.files.filter((file) => !there.has(copies.address(file[0])) || void count(file));
    await inParallel(left, async (file) => {
      const response = (await others(file)) ?? (await fetchFile(copies, note, file, options));
      await cache.put(copies.address(file[0]), response);
      count(file);
    });
  } catch (error) {
    throw storageFault(error);
  }
}

async function fetchManifest(copies: Copies, note: BuildNote, options: FetchCopyOptions): Promise<Manifest> {
  const { body } = await askWhole(copies, manifestFile, options);
  if ((await digestOf(body)) !== note.manifest) throw new CopyFault('replaced', manifestFile);
  try {
    await (await copies.kept(note.build)).put(copies.address(manifestFile), new Response(body));
  } catch (error) {
    throw storageFault(error);
  }
  return JSON.parse(decode({ body })) as Manifest;
}

/** Gives a file out of another copy, if one has it: most of a new build is the old one's. */
async function filesOfOthers(copies: Copies, build: string): Promise<(file: ManifestFile) => Promise<Response | undefined>> {
  const places = new Map<string, { build: string; path: string }>();
  for (const other of await copies.builds('kept')) {
    const manifest = other === build ? undefined : await copies.find('kept', other, manifestFile);
    if (!manifest) continue;
    for (const [path, , digest] of ((await manifest.json()) as Manifest).files) places.set(digest, { build: other, path });
  }
  return async ([path, , digest]) => {
    const place = places.get(digest);
    // Another name may mean another type.
    return place?.path === path ? copies.find('kept', place.build, path) : undefined;
  };
}

async function fetchFile(copies: Copies, note: BuildNote, [path, , digest]: ManifestFile, options: FetchCopyOptions): Promise<Response> {
  const { body, headers: sent } = await askWhole(copies, path, options);
  if ((await digestOf(body)) !== digest) {
    const newest = await fetchNote(copies, options);
    throw new CopyFault(newest.build === note.build ? 'altered' : 'replaced', path);
  }
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(body, { headers });
}

/** The same with all of its body, which may be cut off after its beginning has come. */
async function askWhole(copies: Copies, path: string, options: Partial<FetchCopyOptions>): Promise<{ body: ArrayBuffer; headers: Headers }> {
  const response = await ask(copies, path, options);
  const body = await response.arrayBuffer().catch(() => {
    throw new CopyFault(options.signal?.aborted ? 'stopped' : 'network', path);
  });
  return { body, headers: response.headers };
}

function decode({ body }: { body: ArrayBuffer }): string {
  return new TextDecoder().decode(body);
}

/** A file from the server itself, past every copy; tried again where the network fails. */
async function ask(copies: Copies, path: string, { signal, fetch: send = fetch, wait = sleep }: Partial<FetchCopyOptions>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await send(copies.address(path), {
        headers: { [downloadHeader]: '1' },
        cache: 'no-cache',
        credentials: 'same-origin',
        ...(signal && { signal }),
      });
      if (response.ok || (path === '404.html' && response.status === 404)) return response;
      // A server that deploys at this moment may not have the file any more, or not yet.
      throw new CopyFault('server', `${path}: ${response.status}`);
    } catch (error) {
      if (signal?.aborted) throw new CopyFault('stopped', path);
      if (error instanceof CopyFault) throw error;
      if (attempt === tries) throw new CopyFault('network', path);
      await wait(250 * attempt);
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Ends at the first failure, when what was begun has ended too. */
async function inParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  let failure: { readonly error: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined && !failure; item = queue.shift()) {
      try {
        await act(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failure) throw failure.error;
}
