/** Pagefind, started on the site's index. */
import { kinds, type Kind } from './entry.ts';
import type { PagefindModule, PagefindResult } from './pagefind.ts';

/** How search gets at its files. */
export interface SearchFiles {
  pagefind(): Promise<PagefindModule>;
  /** One of our own, by its name in the folder. */
  json(name: string): Promise<unknown>;
  /** Where Pagefind fetches its files, with a slash at the end. */
  readonly folder: string;
  /** Tells one index from the next. */
  readonly build: string;
}

export interface Engine {
  /** Places that have all words of the query, or, in quotation marks, the phrase. */
  ask(query: string, kind?: Kind): Promise<readonly PagefindResult[]>;
  kindOf(result: PagefindResult): Kind;
  /** How many places there are. */
  readonly size: number;
}

/**
 * What a word is worth in a title and in the other fields beside the text. Whole names count only
 * where they are asked for.
 */
const metaWeights = { title: 4, also: 2, trail: 0.5, above: 0.5, names: 0 };

export async function startEngine(files: SearchFiles): Promise<Engine> {
  const { createInstance } = await files.pagefind();
  const pagefind = createInstance({ basePath: files.folder, metaCacheTag: files.build, noWorker: true, ranking: { metaWeights } });
  const lists = await Promise.all(kinds.map(async (kind) => {
    const { results } = await pagefind.search(null, { filters: { kind } });
    return results.map(({ id }) => [id, kind] as const);
  }));
  const kindById = new Map(lists.flat());
  return {
    ask: async (query, kind) => (query === '' ? [] : (await pagefind.search(query, kind && { filters: { kind } })).results),
    kindOf: ({ id }) => kindById.get(id)!,
    size: kindById.size,
  };
}
