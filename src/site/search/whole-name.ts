/** A name or title for comparison as a whole: `runtime class`, `RuntimeClass` and `runtime-class` are one. */
export function wholeName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** One that nobody types: no text has a word with it, and no stemmer takes anything off one. */
export const strangeLetter = 'ǃ';

/** The one word under which Pagefind knows a whole name, so that it is found only where it is typed whole. */
export function nameWord(name: string): string {
  return strangeLetter + wholeName(name) + strangeLetter;
}
