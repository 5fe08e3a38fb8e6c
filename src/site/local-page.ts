/** A page as it stands in the pack: every address in it leads on from a folder as well as from a server. */

/** The script of the pack, at its root: does from a folder what modules, which do not load there, do elsewhere. */
export const packScript = 'pack.js';

/** The search index as a script, beside it. */
export const searchScript = 'search-files.js';

const address = /(\s(?:href|src|action)=)"([^"]*)"/g;

/** `name` is the page's own file within the site. */
export function localPage(html: string, name: string, base: string): string {
  const up = '../'.repeat(name.split('/').length - 1);
  return html
    .replace(address, (whole, attribute: string, link: string) => {
      const local = localAddress(link, up, base);
      return local === undefined ? whole : `${attribute}"${local}"`;
    })
    // The pack is no build that a browser could keep.
    .replace(/(<html\b[^>]*?)\sdata-build="?\w+"?/, '$1 data-pack')
    .replace(/<link rel="manifest"[^>]*>/, '')
    // To a page in a folder, files beside it are not of its own origin.
    .replace(/(<meta http-equiv="content-security-policy" content=")([^"]*)/, (_, start: string, policy: string) => start + policy.replaceAll("'self'", "'self' file:"))
    .replace('</head>', `<script src="${up}${packScript}" defer data-root="${up || './'}"></script></head>`);
}

/** The address seen from a page that stands so far down; nothing for one that leads elsewhere. */
export function localAddress(link: string, up: string, base: string): string | undefined {
  if (!link.startsWith(`${base}/`) || link.startsWith('//')) return undefined;
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(link.slice(base.length + 1))!;
  const file = path === '' || path!.endsWith('/') ? `${path}index.html` : path;
  return `${up}${file}${rest}`;
}
