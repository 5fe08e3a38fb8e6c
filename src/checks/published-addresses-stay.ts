import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { base } from '../site/deployment.ts';
import type { Fault } from '../site/fault.ts';
import { parsePublished, publishedFile, type Anchors } from '../site/published-addresses.ts';

export { parsePublished, publishedFile };

export function formatPublished(addresses: Anchors): string {
  const lines = [...addresses].map(([path, anchors]) => [path, ...[...anchors].sort().map((anchor) => `#${anchor}`)].join(' '));
  return `${lines.sort().join('\n')}\n`;
}

/** The promise together with what is there now: nothing is taken away. */
export function mergePublished(published: Anchors, built: Anchors): Anchors {
  const paths = new Set([...published.keys(), ...built.keys()]);
  return new Map([...paths].map((path) => [path, new Set([...(published.get(path) ?? []), ...(built.get(path) ?? [])])]));
}

/** Promised addresses that the build does not have, in the order of the list. */
export function* lostAddresses(text: string, built: Anchors): Generator<Fault> {
  for (const [index, line] of text.split('\n').entries()) {
    for (const [path, anchors] of parsePublished(line)) {
      const there = built.get(path);
      const fault = (message: string): Fault => ({ file: publishedFile, line: index + 1, message });
      if (!there) yield fault(`${path} was published and is gone: bring it back or leave a redirect`);
      else for (const anchor of anchors) if (!there.has(anchor)) yield fault(`${path}#${anchor} was published and is gone`);
    }
  }
}

/** Pages and anchors of a built site. Anchors are the permanent ones, those that a heading or an entry carries. */
export function builtAddresses(folder: string): Anchors {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name === 'index.html',
  );
  return new Map(
    pages.map((entry) => {
      const path = `/${relative(folder, entry.parentPath)}/`.replace('//', '/');
      return [path.slice(base && path.startsWith(base) ? base.length : 0), anchorsOf(readFileSync(join(entry.parentPath, entry.name), 'utf8'))];
    }),
  );
}

/** The list of topics that use a rule: it is there only while one does, so it is not promised. */
const derived = 'used-in';

/** Ids of headings, of what has a caption, of the cells of a matrix, and of the entries that pages of reference consist of. */
export function anchorsOf(html: string): Set<string> {
  const pattern = /<(?:h[2-4]|caption|figure|t[hd])\b[^>]* id="([^"]+)"|<(?:li|div) id="([a-z0-9][a-z0-9.-]*)"/g;
  const ids = [...html.matchAll(pattern)].map((match) => match[1] ?? match[2]!);
  return new Set(ids.filter((id) => id !== derived && !id.startsWith('source-')));
}

/** Faults of a built site against the list in the repository. */
export function* publishedAddressesStay(root: string, folder: string): Generator<Fault> {
  const file = join(root, publishedFile);
  if (existsSync(file)) yield* lostAddresses(readFileSync(file, 'utf8'), builtAddresses(folder));
}
