const letters: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', a: '\x07', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** What has a meaning in a pattern stays escaped. */
const special = '*?[]{}^,\\';

/** Resolves a token's escapes as the parser does before it looks at the word; what is no escape stays as it is. */
export function unescape(text: string): string {
  const first = text.indexOf('\\');
  if (first < 0) return text;
  let value = text.slice(0, first);
  for (let at = first; at < text.length; ) {
    const escape = text[at] === '\\' && at + 1 < text.length ? readEscape(text, at + 1) : undefined;
    if (!escape) {
      value += text[at++];
      continue;
    }
    if (escape.character === '\0') value += text.slice(at, escape.to);
    else if (special.includes(escape.character)) value += `\\${escape.character}`;
    else value += escape.character;
    at = escape.to;
  }
  return value;
}

/** Reads what stands behind a backslash: up to three octal or decimal digits, two hexadecimal ones, or a letter. */
export function readEscape(text: string, at: number): { readonly character: string; readonly to: number } | undefined {
  const letter = text[at]!;
  if (letter >= '0' && letter <= '7') return readNumber(text, at, 8, 3);
  if (letter === 'd') return readNumber(text, at + 1, 10, 3);
  if (letter === 'x') return readNumber(text, at + 1, 16, 2);
  return Object.hasOwn(letters, letter) ? { character: letters[letter]!, to: at + 1 } : undefined;
}

function readNumber(text: string, at: number, base: number, mostDigits: number): { readonly character: string; readonly to: number } | undefined {
  let value = 0;
  let to = at;
  while (to < at + mostDigits && to < text.length) {
    const digit = Number.parseInt(text[to]!, base);
    if (Number.isNaN(digit) || value * base + digit > 255) break;
    value = value * base + digit;
    to++;
  }
  return to === at ? undefined : { character: String.fromCharCode(value), to };
}

/** The word that a token stands for. */
export function wordOf(text: string): string {
  if (!text.startsWith('"')) return unescape(text);
  return unescape(text.length > 1 ? text.slice(1, -1) : '');
}
