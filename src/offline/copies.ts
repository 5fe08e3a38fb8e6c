/**
 * Where copies of the site lie in the browser's cache storage. Every build has a cache of its own,
 * so that nothing of one is ever taken for part of another:
 *
 * - `kept:<build>`: a copy of all of it, whole or still on its way;
 * - `visited:<build>`: pages that were visited, with what they loaded;
 * - `state`: which copy is used.
 */
import type { BuildNote } from './manifest.ts';

/** What the reader has asked for, and how far it has come. */
export interface CopyState {
  /** The whole copy that pages are answered from. */
  readonly kept?: BuildNote;
  /** The copy that is being fetched, or has arrived whole and waits for the reader. */
  readonly coming?: BuildNote & { readonly whole: boolean };
  /** The reader stopped the download: it goes on when they say so. */
  readonly paused?: boolean;
}

/** The caches of the site at one address. Other sites of the same origin have theirs. */
export class Copies {
  readonly #caches: CacheStorage;
  /** Address of the site's root, with a slash at its end. */
  readonly root: string;

  constructor(caches: CacheStorage, root: string) {
    this.#caches = caches;
    this.root = root;
  }

  kept(build: string): Promise<Cache> {
    return this.#caches.open(this.#name(`kept:${build}`));
  }

  visited(build: string): Promise<Cache> {
    return this.#caches.open(this.#name(`visited:${build}`));
  }

  /** A file of a copy, if there are copy and file. */
  async find(kind: 'kept' | 'visited', build: string, path: string): Promise<Response | undefined> {
    const name = this.#name(`${kind}:${build}`);
    // `open` would make it.
    if (!(await this.#caches.has(name))) return undefined;
    return (await this.#caches.open(name)).match(this.address(path), { ignoreVary: true });
  }

  /** Builds of which there is a cache, oldest first. */
  async builds(kind: 'kept' | 'visited'): Promise<string[]> {
    const prefix = this.#name(`${kind}:`);
    return (await this.#caches.keys()).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  async remove(kind: 'kept' | 'visited', build: string): Promise<void> {
    await this.#caches.delete(this.#name(`${kind}:${build}`));
  }

  async readState(): Promise<CopyState> {
    return ((await this.readNote('state')) ?? {}) as CopyState;
  }

  /** One write, so that a copy replaces another at once. */
  writeState(state: CopyState): Promise<void> {
    return this.writeNote('state', state);
  }

  async readNote(name: string): Promise<unknown> {
    const found = await (await this.#notes()).match(this.address(name));
    return found?.json();
  }

  async writeNote(name: string, value: unknown): Promise<void> {
    await (await this.#notes()).put(this.address(name), new Response(JSON.stringify(value)));
  }

  address(path: string): string {
    return this.root + path;
  }

  /** The path within the site, without query and fragment; nothing for what is outside of it. */
  pathOf(address: string): string | undefined {
    const { origin, pathname } = new URL(address);
    const path = origin + pathname;
    if (!path.startsWith(this.root)) return undefined;
    return decodePath(path.slice(this.root.length)).replace(/(^|\/)index\.html$/, '$1');
  }

  #notes(): Promise<Cache> {
    return this.#caches.open(this.#name('state'));
  }

  #name(kind: string): string {
    return `speclens ${new URL(this.root).pathname} ${kind}`;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
