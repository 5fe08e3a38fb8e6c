import type { MessagePart } from './message-parts.ts';

/** Where search finds its files: Pagefind's, and beside them ours, loaded only by the few searches that need them. */
export const searchFolder = 'search';

export const searchPaths = {
  pagefind: 'pagefind.js',
  entry: 'pagefind-entry.json',
  /** As Pagefind asks for it: `write-index.ts` says why. */
  wasm: 'wasm.en.wasm?.pagefind',
  vocabulary: 'vocabulary.json',
  messages: (part: MessagePart) => `messages-${part}.json`,
} as const;

/** For spelling. */
export interface Vocabulary {
  /** Words of titles, terms and ids, in small letters. */
  readonly words: readonly string[];
  /** Names of terms in both languages. */
  readonly names: readonly string[];
}
