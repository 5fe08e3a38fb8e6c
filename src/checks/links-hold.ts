import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { base } from '../site/deployment.ts';
import type { Fault } from '../site/fault.ts';

/** A built page: its address within the site, its ids and where it leads. */
export interface BuiltPage {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Fragments that are no anchors: what a playground opens with. */
const stateFragment = /^share=/;

export function parseBuiltPage(path: string, html: string): BuiltPage {
  return {
    path,
    ids: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)),
    links: [...new Set([...html.matchAll(/\s(?:href|src|action)="([/#][^"]*)"/g)].map((match) => match[1]!))],
  };
}

/** Links within the site that lead to no page, no file or no anchor. `isFile` knows what is no page. */
export function* brokenLinks(pages: readonly BuiltPage[], isFile: (path: string) => boolean): Generator<Fault> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const { path, links } of pages) {
    for (const link of links) {
      const [address = '', fragment] = link.split('#', 2);
      const target = address === '' ? path : address.split('?')[0]!;
      const page = byPath.get(target);
      const file = `dist${path}index.html`;
      if (!page && !isFile(target)) yield { file, message: `leads to ${link}, where nothing is` };
      else if (page && fragment && !stateFragment.test(fragment) && !page.ids.has(fragment)) yield { file, message: `leads to ${link}: the page has no such anchor` };
    }
  }
}

/** Every link of a built site. */
export function linksHold(folder: string): Fault[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
  const pages = names.map((name) => {
    const path = `${base}/${relative('.', name).slice(0, -'index.html'.length)}`;
    return parseBuiltPage(path, readFileSync(join(folder, name), 'utf8'));
  });
  return [...brokenLinks(pages, (path) => path.startsWith(`${base}/`) && existsSync(join(folder, path.slice(base.length))))];
}
