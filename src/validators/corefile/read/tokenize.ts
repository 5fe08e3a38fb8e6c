import type { Token } from './token.ts';

/** What Go's `unicode.IsSpace` calls a space, but for the two that get a treatment of their own. */
const blanks: ReadonlySet<string> = new Set('\t\v\f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000');

/** The words of a Corefile, as the lexer of coredns/caddy takes them apart. Nothing is an error here. */
export function tokenize(text: string): Token[] {
  const lexer = new Lexer(text);
  const tokens: Token[] = [];
  for (let token = lexer.next(); token; token = lexer.next()) tokens.push(token);
  return tokens;
}

class Lexer {
  readonly #text: string;
  #at: number;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  next(): Token | undefined {
    this.#skipBlanks();
    if (this.#at >= this.#text.length) return undefined;
    return this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
  }

  /** Blanks, line ends, and comments to the end of their line. */
  #skipBlanks(): void {
    let isComment = false;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === '\n') {
        this.#line++;
        isComment = false;
      } else if (character === '#') {
        isComment = true;
      } else if (!isComment && character !== '\r' && !blanks.has(character)) {
        return;
      }
    }
  }

  /**
   * Up to a blank. A carriage return inside is dropped, and so is what follows a `#`, though only as
   * far as the word goes: the blank that ends the word ends the comment, too.
   */
  #plain(): Token {
    const from = this.#at;
    const line = this.#line;
    let value = '';
    let end = from;
    let isComment = false;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === '\r') continue;
      if (character === '\n' || blanks.has(character)) break;
      isComment ||= character === '#';
      if (isComment) continue;
      value += character;
      end = this.#at + 1;
    }
    return { ...tokenOf(value, line, line, from, end), ...(isComment && { cut: true as const }) };
  }

  /** Up to the next quote that no backslash escapes, or to the end; only `\"` is an escape. */
  #quoted(): Token | undefined {
    const from = this.#at;
    const line = this.#line;
    const parts: string[] = [];
    let isEscaped = false;
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!;
      if (!isEscaped && character === '\\') {
        isEscaped = true;
        continue;
      }
      if (!isEscaped && character === '"') {
        this.#at++;
        return tokenOf(parts.join(''), line, this.#line, from, this.#at);
      }
      if (character === '\n') this.#line++;
      parts.push(isEscaped && character !== '"' ? `\\${character}` : character);
      isEscaped = false;
    }
    return parts.length === 0 ? undefined : tokenOf(parts.join(''), line, this.#line, from, this.#at);
  }
}

function tokenOf(text: string, line: number, lastLine: number, from: number, to: number): Token {
  return { text, line, lastLine, range: { from, to }, unknown: refersTo(text, '{$', '}') || refersTo(text, '{%', '%}') };
}

/** Whether an environment variable is named; without a name the braces stay as they are. */
function refersTo(text: string, open: string, close: string): boolean {
  const from = text.indexOf(open);
  return from >= 0 && text.indexOf(close, from) > from + open.length;
}
