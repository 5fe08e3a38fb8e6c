/** A browser's cache storage for tests: in memory, with room as small as a test wants, or refused. */
export class MemoryCaches implements CacheStorage {
  readonly #caches = new Map<string, MemoryCache>();
  /** Bytes that may still be written; beyond them the browser has no more room. */
  room = Number.POSITIVE_INFINITY;
  /** The browser stores nothing for the site, as in some private windows. */
  refused = false;

  async open(name: string): Promise<Cache> {
    if (this.refused) throw new DOMException('refused', 'SecurityError');
    const cache = this.#caches.get(name) ?? new MemoryCache(this);
    this.#caches.set(name, cache);
    return cache;
  }

  async has(name: string): Promise<boolean> {
    return this.#caches.has(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  match(): never {
    throw new Error('is not used');
  }
}

interface Stored {
  readonly body: ArrayBuffer;
  readonly status: number;
  readonly headers: [string, string][];
}

class MemoryCache implements Cache {
  readonly #storage: MemoryCaches;
  readonly #entries = new Map<string, Stored>();

  constructor(storage: MemoryCaches) {
    this.#storage = storage;
  }

  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    const found = this.#entries.get(String(key));
    return found && new Response(found.body.slice(0), { status: found.status, headers: found.headers });
  }

  async put(key: RequestInfo | URL, response: Response): Promise<void> {
    const body = await response.arrayBuffer();
    if (body.byteLength > this.#storage.room) throw new DOMException('no room', 'QuotaExceededError');
    this.#storage.room -= body.byteLength;
    this.#entries.set(String(key), { body, status: response.status, headers: [...response.headers] });
  }

  async delete(key: RequestInfo | URL): Promise<boolean> {
    return this.#entries.delete(String(key));
  }

  async keys(): Promise<Request[]> {
    return [...this.#entries.keys()].map((url) => new Request(url));
  }

  add(): never {
    throw new Error('is not used');
  }

  addAll(): never {
    throw new Error('is not used');
  }

  matchAll(): never {
    throw new Error('is not used');
  }
}
