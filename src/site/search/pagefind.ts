/** Pagefind's own interface in the browser, as far as it is used here: https://pagefind.app/docs/api/ */
import type { Fragment } from './record.ts';

/** What `pagefind.js` exports. */
export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

export interface PagefindOptions {
  readonly basePath: string;
  /** Stands in the address of the entry file, where the time would else. */
  readonly metaCacheTag: string;
  /** Without its worker, which loads Pagefind a second time. */
  readonly noWorker: true;
  readonly ranking: {
    readonly pageLength?: number;
    readonly metaWeights: Readonly<Record<string, number>>;
  };
}

export interface PagefindInstance {
  init(): Promise<void>;
  /** All words of `query`, or in quotation marks a phrase; without one, everything that a filter leaves. */
  search(query: string | null, options?: { readonly filters?: Readonly<Record<string, string>> }): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Numbers of the words of the content that were found. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}
