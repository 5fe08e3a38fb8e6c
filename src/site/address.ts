import type { Language } from '../engine/localized.ts';
import { base, origin } from './deployment.ts';
import { languageFolders } from './language.ts';

/**
 * The one way to an internal address. `path` carries neither language nor base:
 * `/kubernetes/runtimeclass/#overhead`. Without a language it is a file that all of them share.
 */
export function href(path: string, language: Language = 'en'): string {
  return `${base}${languageFolders[language]}${path}`;
}

/** The same with the origin, for canonical links, `hreflang` and the sitemap. */
export function absoluteHref(path: string, language: Language = 'en'): string {
  return new URL(href(path, language), origin).href;
}

/** What of an address is left without base and language, and the language that it names. */
export function parseHref(pathname: string): { path: string; language: Language } {
  const local = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  const folder = `${languageFolders.zh}/`;
  return local.startsWith(folder)
    ? { path: local.slice(folder.length - 1), language: 'zh' }
    : { path: local, language: 'en' };
}
