import { Copies } from './copies.ts';

const base = document.documentElement.dataset['base'] ?? '';

/** The copies of the site that this page belongs to; nothing where the browser keeps none. */
export function siteCopies(): Copies | undefined {
  if (!('caches' in globalThis) || !navigator.serviceWorker) return undefined;
  return new Copies(caches, new URL(`${base}/`, location.href).href);
}

const wish = `speclens ${base}/ keep offline`;

/** Whether the reader has asked for the whole site: what every page can know without loading anything. */
export function isWished(): boolean {
  try {
    return localStorage.getItem(wish) !== null;
  } catch {
    return false;
  }
}

export function setWished(wished: boolean): void {
  try {
    if (wished) localStorage.setItem(wish, '1');
    else localStorage.removeItem(wish);
  } catch {
    // Without storage there is no copy either.
  }
}

/** Runs what only one page at a time may do; gives nothing where another page is at it. */
export function alone<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
  return navigator.locks.request(`speclens ${base}/ download`, { ifAvailable: true }, async (lock) => (lock ? act() : undefined));
}
