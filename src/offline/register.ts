/**
 * What every page does for reading offline: very little, and only when it has come to rest. It
 * imports nothing, so that it costs no page another request.
 */

const root = document.documentElement.dataset;

/** Starts the service worker, which keeps visited pages; the rest is loaded where it is wanted. */
export function readOffline(): void {
  const { build } = root;
  // A draft has no build, and a folder no worker.
  if (!/^[0-9a-f]{12}$/.test(build ?? '') || !navigator.serviceWorker || location.protocol === 'file:') return;
  addEventListener('appinstalled', () => void import('./watch-builds.ts').then(({ watchBuilds }) => watchBuilds(true)));
  whenIdle(() => {
    void start(build!).catch(() => {
      // The browser may refuse, in a private window for one: the page is as readable as before.
    });
    if (isWished() && !document.querySelector('[data-offline]')) void import('./watch-builds.ts').then(({ watchBuilds }) => watchBuilds(false), () => {});
  });
}

/** The reader has asked for the whole site: `setWished` of `site-copies.ts` says it here. */
function isWished(): boolean {
  try {
    return localStorage.getItem(`speclens ${root['base']}/ keep offline`) !== null;
  } catch {
    return false;
  }
}

async function start(build: string): Promise<void> {
  const { serviceWorker } = navigator;
  const seen = serviceWorker.controller !== null;
  await serviceWorker.register(`${root['base']}/sw.js`, { updateViaCache: 'none' });
  if (seen) return;
  // What this page loaded came before the worker could see it, and what its own worker loads the other never sees.
  const { active } = await serviceWorker.ready;
  const tell = (): void => {
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ build, addresses: [location.href, ...addresses] });
  };
  tell();
  addEventListener('visibilitychange', tell);
}

function whenIdle(act: () => void): void {
  const soon = (): void => void ('requestIdleCallback' in globalThis ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 500));
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
