import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content } from './content.ts';
import { parseHref } from './address.ts';
import type { Entry } from './search/entry.ts';
import { fieldsOfRules, messageIndex } from './search/message-index.ts';
import { pageEntries } from './search/page-entries.ts';
import { writeIndex } from './search/write-index.ts';

/** Writes the search index of a built site beside it; gives the number of places that it leads to. */
export async function indexPages(folder: string): Promise<number> {
  const { terms } = content();
  const messages = await messageIndex();
  const fields = fieldsOfRules(messages);
  const entries = builtPages(folder)
    .flatMap(({ address, html }) => pageEntries(html, address))
    .map((entry) => ({ ...entry, ...known(entry, fields) }));
  return writeIndex(folder, {
    entries,
    terms: [...terms.values()].map(({ en, zh, aliases }) => [...new Set([en, zh, ...aliases])].filter((name) => !isOrdinaryWord(name, entries))),
    messages,
  });
}

/** An acronym that, in small letters, is a word like any other: MAP, the policy, and map, the type. */
function isOrdinaryWord(name: string, entries: readonly Entry[]): boolean {
  if (!/^[A-Z]{2,4}$/.test(name)) return false;
  const word = new RegExp(`(?:^|\\s)${name.toLowerCase()}(?=\\s|$)`);
  return entries.some(({ text }) => word.test(text));
}

function builtPages(folder: string): { address: string; html: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|[\\/])index\.html$/.test(name));
  return files.toSorted().map((name) => ({
    address: `/${name.replaceAll('\\', '/').slice(0, -'index.html'.length)}`,
    html: readFileSync(join(folder, name), 'utf8'),
  }));
}

/** What the content knows of a place beyond its page. */
function known({ kind, names, trail, paths = [], address, language }: Entry, fields: ReadonlyMap<string, ReadonlySet<string>>): Partial<Entry> {
  const { terms, chapters, validators } = content();
  const [name = ''] = names;
  if (kind === 'rule') {
    const topic = validators.get(name.split('/')[0]!)?.topic;
    const chapter = chapters.find(({ id }) => id === topic?.split('/')[0]);
    return { trail: [...(chapter ? [chapter.title[language]] : []), ...trail], paths: [...paths, ...(fields.get(name) ?? [])] };
  }
  const term = kind === 'term' && parseHref(address).path.startsWith('/glossary/') ? terms.get(name) : undefined;
  return term ? { names: [term.id, term.en, term.zh, ...term.aliases] } : {};
}
