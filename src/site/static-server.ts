/** A small server for a folder of files: types, compression, caching and the 404 page, nothing else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FileCache } from './file-cache.ts';
import { policyOf } from './content-policy.ts';
import { cacheControl, everyHeader } from './response-headers.ts';

export interface StaticServer {
  /** `http://localhost:4321`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Folder that holds the built site. */
  readonly folder: string;
  /** Where the site believes to stand, as `base` of `deployment.ts`. */
  readonly base?: string;
  /** A port that must be free; without it, 4321 or whichever is. */
  readonly port?: number;
}

const preferredPort = 4321;

/** Serves until closed. Rejects when a port that was asked for is taken. */
export async function startStaticServer({ folder, base = '', port }: StaticServerOptions): Promise<StaticServer> {
  const files = new FileCache(folder);
  const server = createServer((request, response) => {
    answer(request, response, files, base).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  try {
    await listen(server, port ?? preferredPort);
  } catch (error) {
    if (port !== undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, 0);
  }
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, files: FileCache, base: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/', base);
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const file = path === undefined ? undefined : await files.find(path, accepted);
  if (file === 'folder') {
    response.writeHead(301, { location: `${base}${path}/` }).end();
    return;
  }
  const found = file ?? (await files.find('/404.html', accepted));
  if (!found || found === 'folder') {
    response.writeHead(404).end();
    return;
  }
  const unchanged = file !== undefined && request.headers['if-none-match'] === found.tag;
  response.writeHead(unchanged ? 304 : file ? 200 : 404, {
    'content-type': found.type,
    'cache-control': cacheControl(file && path ? path : ''),
    etag: found.tag,
    vary: 'accept-encoding',
    ...everyHeader(await policyOfSite(files)),
    ...(found.encoding && !unchanged && { 'content-encoding': found.encoding }),
    ...(!unchanged && { 'content-length': found.body.length }),
  });
  response.end(unchanged || request.method === 'HEAD' ? undefined : found.body);
}

/** The policy of the site's pages: it is one for all, and each states it. */
async function policyOfSite(files: FileCache): Promise<string | undefined> {
  const page = await files.find('/404.html', '');
  return page && page !== 'folder' ? policyOf(page.body.toString()) : undefined;
}

/** The path within the site, decoded; nothing for one that is outside of it or no path at all. */
export function pathOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path.includes('\0') || !path.startsWith(`${base}/`)) return undefined;
    return path.slice(base.length);
  } catch {
    return undefined;
  }
}
