import type { Page, Request } from '@playwright/test';

/** One file that a page asked for, and its size as it went over the wire. */
export interface Transferred {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Counts what a page and its workers load from now on. Sizes are of the compressed bodies;
 * headers are the server's, not the site's.
 */
export function countTransfers(page: Page): () => Promise<Transferred[]> {
  const requests: Request[] = [];
  page.context().on('request', (request) => {
    if (request.url().startsWith('http')) requests.push(request);
  });
  return async () => {
    const all = await Promise.all(requests.map(async (request) => ({ ...(await transferOf(request)), byWorker: request.serviceWorker() !== null })));
    const loaded = new Set(all.filter(({ bytes, byWorker }) => bytes > 0 && !byWorker).map(({ path }) => path));
    // What a page has loaded itself, the service worker then takes from the browser's own cache.
    return all.filter(({ path, bytes, byWorker }) => bytes > 0 && !(byWorker && loaded.has(path))).toSorted((a, b) => b.bytes - a.bytes);
  };
}

async function transferOf(request: Request): Promise<Transferred> {
  const response = await request.response();
  const length = Number((await response?.headerValue('content-length')) ?? 0);
  return { path: new URL(request.url()).pathname, bytes: response?.fromServiceWorker() ? 0 : length };
}

export function totalOf(transfers: readonly Transferred[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A table for the message of a budget that does not hold. */
export function listOf(transfers: readonly Transferred[]): string {
  return transfers.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`).join('\n');
}
