/** The service worker's own script: gives {@link OfflineWorker} what a browser surrounds it with. */
import { OfflineWorker, type FetchEventLike, type VisitMessage } from './offline-worker.ts';

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends FetchEventLike {
  respondWith(response: Promise<Response>): void;
}
interface MessageFromPage extends WorkerEvent {
  readonly data: VisitMessage;
  readonly source: { readonly id: string } | null;
}
/** The part of `ServiceWorkerGlobalScope` that is used; TypeScript knows it only without pages. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean; type: 'all' }): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageFromPage) => void): void;
}

const scope = self as unknown as WorkerScope;
const worker = new OfflineWorker({
  caches,
  root: scope.registration.scope,
  fetch: (request, options) => fetch(request, options),
  openClients: async () => (await scope.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(({ id }) => id),
});

// Each page is answered from its own build whichever worker answers, so a new one need not wait.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const answer = worker.answer(event);
  if (answer) event.respondWith(answer);
});
scope.addEventListener('message', (event) => {
  if (event.source) event.waitUntil(worker.visited(event.source.id, event.data));
});
