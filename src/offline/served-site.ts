/** A site of three files on a server of tests, which can deploy another build, fail, and be out of reach. */
import { downloadHeader } from './offline-worker.ts';
import { digestOf, isPage, type BuildNote, type Manifest, type ManifestFile } from './manifest.ts';

export const root = 'https://site.example/';

/** The files of a build: pages, scripts whose name changes with it and one whose name does not, and data. */
export function filesOf(build: string): Readonly<Record<string, string>> {
  return {
    '': `<!doctype html><html lang="en" data-build="${build}"><script src="/assets/app.${build}.js"></script>`,
    'other/': `<!doctype html><html lang="en" data-build="${build}">other`,
    [`assets/app.${build}.js`]: `run('${build}')`,
    'assets/shared.0.js': 'the same in every build',
    'search/search.js': `search('${build}')`,
    'data.json': `{"build":"${build}"}`,
  };
}

/** Build ids have twelve digits, as those of real builds. */
export const oldBuild = 'aaaaaaaaaaaa';
export const newBuild = 'bbbbbbbbbbbb';

export class ServedSite {
  build: string;
  online = true;
  /** What becomes of the answer to a path: `lost` on the way, altered, or missing on the server. */
  readonly faults = new Map<string, 'lost' | 'altered' | 'missing'>();
  /** Paths that were asked for, in their order. */
  readonly asked: string[] = [];

  constructor(build: string) {
    this.build = build;
  }

  readonly fetch = async (request: Request | string | URL, options: RequestInit = {}): Promise<Response> => {
    options.signal?.throwIfAborted();
    const path = (typeof request === 'object' && 'url' in request ? request.url : String(request)).slice(root.length);
    const fault = this.faults.get(path);
    if (!this.online || fault === 'lost') throw new TypeError('Failed to fetch');
    this.asked.push(path);
    const found = fault === 'missing' ? undefined : await this.#file(path);
    if (found === undefined) return new Response('none', { status: 404 });
    return new Response(fault === 'altered' ? `${found} altered` : found, { headers: { 'content-type': isPage(path) ? 'text/html' : 'text/plain' } });
  };

  async #file(path: string): Promise<string | undefined> {
    if (path === 'build.json') return JSON.stringify(await noteOf(this.build));
    if (path === 'offline-manifest.json') return JSON.stringify(await manifestOf(this.build));
    return filesOf(this.build)[path];
  }
}

/** A request as the worker sees it. */
export function requestFor(path: string, mode: 'navigate' | 'same-origin', headers: Readonly<Record<string, string>> = {}): Request {
  // Only a browser can make one that navigates.
  return { url: root + path, method: 'GET', mode, headers: new Headers(headers) } as Request;
}

/** A request of the download itself. */
export const ofDownload = { [downloadHeader]: '1' };

async function manifestOf(build: string): Promise<Manifest> {
  const encoder = new TextEncoder();
  const files = await Promise.all(Object.entries(filesOf(build)).map(async ([path, text]): Promise<ManifestFile> => {
    const bytes = encoder.encode(text);
    return [path, bytes.length, await digestOf(bytes)];
  }));
  return { build, files };
}

export async function noteOf(build: string): Promise<BuildNote> {
  const manifest = await manifestOf(build);
  return {
    build,
    version: { build: `0.1.0+${build}`, date: '2026-11-28' },
    date: '2026-11-28T00:00:00.000Z',
    files: manifest.files.length,
    pages: manifest.files.filter(([path]) => isPage(path)).length,
    bytes: manifest.files.reduce((sum, [, bytes]) => sum + bytes, 0),
    manifest: await digestOf(new TextEncoder().encode(JSON.stringify(manifest))),
    pack: 0,
  };
}
