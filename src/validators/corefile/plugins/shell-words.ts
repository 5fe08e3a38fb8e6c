/**
 * Whether a command can be taken apart as a shell would (github.com/flynn/go-shlex): `empty` where
 * there is none, `open` where a quote or an escape has no end.
 */
export function splitsIntoWords(text: string): 'empty' | 'open' | undefined {
  let quote = '';
  let isWord = false;
  let hasWords = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote === "'") {
      if (character === "'") quote = '';
    } else if (character === '\\') {
      if (++at >= text.length) return 'open';
      isWord = true;
    } else if (quote === '"') {
      if (character === '"') quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
      isWord = true;
    } else if (character === '#' && !isWord) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (/\s/.test(character)) {
      isWord = false;
    } else {
      isWord = true;
    }
    hasWords ||= isWord;
  }
  if (quote) return 'open';
  return hasWords ? undefined : 'empty';
}
