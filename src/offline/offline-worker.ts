/**
 * How the service worker answers. Pages come from the copy that the reader keeps, else from the
 * network, else from what was visited; whatever a page loads comes from the build of that page.
 */
import { Copies, type CopyState } from './copies.ts';
import { isImmutable, isPage, manifestFile, noteFile, workerFile } from './manifest.ts';
import { offlineNotice } from './offline-notice.ts';

/** A fetch event, as far as it is used: the site's own types are those of pages, not of workers. */
export interface FetchEventLike {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  waitUntil(work: Promise<unknown>): void;
}

/** What surrounds a service worker. Tests bring their own. */
export interface WorkerSurroundings {
  readonly caches: CacheStorage;
  /** Address of the site's root. */
  readonly root: string;
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
  /** Ids of the pages and workers that are open. */
  openClients(): Promise<string[]>;
}

/** What a page says that was loaded before there was a worker to see it. */
export interface VisitMessage {
  readonly build: string;
  /** Addresses of the page and of what it loaded. */
  readonly addresses: readonly string[];
}

/** The header that marks a request of the download, which has to reach the server. */
export const downloadHeader = 'x-speclens-download';

/** Builds whose visited pages are kept. Beyond them, the oldest goes. */
const mostVisitedBuilds = 4;

export class OfflineWorker {
  readonly #around: WorkerSurroundings;
  readonly #copies: Copies;
  /** From which build each open page or worker is. */
  #clients: Promise<Map<string, string>> | undefined;

  constructor(around: WorkerSurroundings) {
    this.#around = around;
    this.#copies = new Copies(around.caches, around.root);
  }

  /** The answer, or nothing where the browser shall do what it does without us. */
  answer(event: FetchEventLike): Promise<Response> | undefined {
    const { request } = event;
    if (request.method !== 'GET' || request.headers.has(downloadHeader) || request.headers.has('range')) return undefined;
    const path = this.#copies.pathOf(request.url);
    if (path === undefined || isOfTheNetwork(path)) return undefined;
    return request.mode === 'navigate' ? this.#page(event, path) : this.#part(event, path);
  }

  async #page(event: FetchEventLike, path: string): Promise<Response> {
    const { kept } = await this.#state();
    event.waitUntil(this.tidy());
    if (kept) {
      const found = await this.#copies.find('kept', kept.build, path);
      if (found) {
        await this.#remember(event.resultingClientId, kept.build);
        return found;
      }
      if (!isPage(path) && (await this.#copies.find('kept', kept.build, `${path}/`))) return Response.redirect(this.#copies.address(`${path}/`), 301);
    }
    try {
      const response = await this.#around.fetch(event.request);
      event.waitUntil(this.#visit(event.resultingClientId, path, response.clone()));
      return response;
    } catch {
      return this.#pageWithoutNetwork(event, path, kept?.build);
    }
  }

  /** Keeps a page that has come from the network, under the build that it says it is of. */
  async #visit(client: string, path: string, response: Response): Promise<void> {
    if (!isKeepable(response) || !isPage(path)) return;
    const body = await response.text();
    const build = buildOf(body);
    if (!build) return;
    await this.#remember(client, build);
    await (await this.#copies.visited(build)).put(this.#copies.address(path), copyOf(response, body));
    for (const other of await this.#copies.builds('visited')) {
      if (other !== build) await (await this.#copies.visited(other)).delete(this.#copies.address(path));
    }
  }

  async #pageWithoutNetwork(event: FetchEventLike, path: string, kept: string | undefined): Promise<Response> {
    for (const candidate of isPage(path) ? [path] : [path, `${path}/`]) {
      for (const build of (await this.#copies.builds('visited')).toReversed()) {
        const found = await this.#copies.find('visited', build, candidate);
        if (!found) continue;
        await this.#remember(event.resultingClientId, build);
        return candidate === path ? found : Response.redirect(this.#copies.address(candidate), 301);
      }
    }
    const missing = kept && (await this.#copies.find('kept', kept, '404.html'));
    if (missing) {
      await this.#remember(event.resultingClientId, kept);
      return new Response(missing.body, { status: 404, headers: missing.headers });
    }
    return offlineNotice(await this.#visitedPages(), this.#around.root);
  }

  async #part(event: FetchEventLike, path: string): Promise<Response> {
    const build = (await this.#buildOfClient(event.clientId)) ?? (await this.#state()).kept?.build;
    // A page's worker is of the page's build.
    if (build && event.resultingClientId) await this.#remember(event.resultingClientId, build);
    const found = (build && (await this.#copies.find('kept', build, path))) || (isImmutable(path) && (await this.#anywhere(path)));
    if (found) return found;
    try {
      const [response, served] = await Promise.all([this.#around.fetch(event.request), build && mustMatch(path) ? this.#servedBuild() : build]);
      // The server has changed over while the page was open: what is under this name now belongs to other pages.
      if (build && served && served !== build) throw new Error(`${path} is of ${served}, the page of ${build}`);
      if (build && isKeepable(response)) event.waitUntil(this.#keepPart(build, path, response.clone()));
      return response;
    } catch {
      return (build && (await this.#copies.find('visited', build, path))) || Response.error();
    }
  }

  /** The build that the server has now; nothing where it does not say. */
  async #servedBuild(): Promise<string | undefined> {
    try {
      const response = await this.#around.fetch(this.#copies.address(noteFile), { cache: 'no-store' });
      return response.ok ? ((await response.json()) as { build?: string }).build : undefined;
    } catch {
      return undefined;
    }
  }

  async #keepPart(build: string, path: string, response: Response): Promise<void> {
    await (await this.#copies.visited(build)).put(this.#copies.address(path), copyOf(response, await response.arrayBuffer()));
  }

  /** What has the digest of its content in its name may come from any copy. */
  async #anywhere(path: string): Promise<Response | undefined> {
    for (const kind of ['visited', 'kept'] as const) {
      for (const build of await this.#copies.builds(kind)) {
        const found = await this.#copies.find(kind, build, path);
        if (found) return found;
      }
    }
    return undefined;
  }

  /** Keeps what a page had loaded before this worker was there. It lies in the browser's own cache still. */
  async visited(client: string, { build, addresses }: VisitMessage): Promise<void> {
    await this.#remember(client, build);
    const waiting = addresses.map((address) => ({ path: this.#copies.pathOf(address), ofWorker: false }));
    const seen = new Set<string>();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { path, ofWorker } = next;
      if (path === undefined || seen.has(path) || isOfTheNetwork(path)) continue;
      seen.add(path);
      const body = await this.#keepVisited(build, path, ofWorker ? 'only-if-cached' : 'force-cache');
      // The requests of a page's worker are not in the page's list: its scripts name what they may load.
      if (ofWorker || /^assets\/worker[-.]/.test(path)) {
        waiting.push(...scriptsNamedBy(body).map((name) => ({ path: `assets/${name}`, ofWorker: true })));
      }
    }
  }

  async #keepVisited(build: string, path: string, cache: RequestCache): Promise<string> {
    const already = await this.#copies.find('visited', build, path);
    if (already) return already.text();
    try {
      const response = await this.#around.fetch(this.#copies.address(path), { cache, mode: 'same-origin' });
      const body = await response.clone().text();
      if (isKeepable(response) && !(isPage(path) && buildOf(body) !== build)) await this.#keepPart(build, path, response);
      return body;
    } catch {
      // The next visit keeps it.
      return '';
    }
  }

  /** Ends copies that nobody uses: not the reader, not the download, no page that is open. */
  async tidy(): Promise<void> {
    const { kept, coming } = await this.#state();
    const open = new Set(await this.#around.openClients());
    const clients = await this.#known();
    const used = new Set([kept?.build, coming?.build, ...[...clients].filter(([id]) => open.has(id)).map(([, build]) => build)]);
    for (const build of await this.#copies.builds('kept')) if (!used.has(build)) await this.#copies.remove('kept', build);
    for (const build of (await this.#copies.builds('visited')).slice(0, -mostVisitedBuilds)) {
      if (!used.has(build)) await this.#copies.remove('visited', build);
    }
  }

  async #visitedPages(): Promise<string[]> {
    const pages = await Promise.all(
      (await this.#copies.builds('visited')).map(async (build) => (await (await this.#copies.visited(build)).keys()).map(({ url }) => this.#copies.pathOf(url))),
    );
    return [...new Set(pages.flat())].filter((path) => path !== undefined && isPage(path)).sort() as string[];
  }

  #state(): Promise<CopyState> {
    return this.#copies.readState();
  }

  async #buildOfClient(client: string): Promise<string | undefined> {
    return (await this.#known()).get(client);
  }

  // Browsers end an idle worker and start it anew: what it has to know is written down.
  #known(): Promise<Map<string, string>> {
    this.#clients ??= this.#copies.readNote('clients').then((note) => new Map((note ?? []) as [string, string][]));
    return this.#clients;
  }

  async #remember(client: string, build: string): Promise<void> {
    const known = await this.#known();
    if (!client || known.get(client) === build) return;
    known.set(client, build);
    const open = new Set(await this.#around.openClients());
    // A page that is just being opened is not among the open ones yet: the newest stay.
    for (const id of [...known.keys()].slice(0, -8)) if (!open.has(id)) known.delete(id);
    await this.#copies.writeNote('clients', [...known]);
  }
}

/** What tells of the newest build, the worker itself, and what nobody reads offline. */
function isOfTheNetwork(path: string): boolean {
  return path === noteFile || path === manifestFile || path === workerFile || /^speclens-\w+\.zip$/.test(path);
}

/** What a page may only get from its own build, though every build has it under the same name. */
function mustMatch(path: string): boolean {
  return path === 'version.json' || (path.endsWith('.js') && !isImmutable(path));
}

function isKeepable({ ok, type, status }: Response): boolean {
  return ok && status === 200 && type !== 'opaque';
}

/** The build that a page says it is of. */
function buildOf(html: string): string | undefined {
  return /<html\b[^>]*\sdata-build="?(\w+)/.exec(html.slice(0, 1000))?.[1];
}

function scriptsNamedBy(script: string): string[] {
  return [...script.matchAll(/["'`](?:\.\/|[^"'`\s]*assets\/)([\w.-]+\.js)["'`]/g)].map((match) => match[1]!);
}

/** Without what was true of the transfer only, and without the mark of a redirect, which pages may not carry. */
function copyOf({ headers }: Response, body: BodyInit): Response {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) kept.delete(name);
  return new Response(body, { headers: kept });
}
