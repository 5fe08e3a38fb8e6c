/**
 * Mail addresses as Go's `net/mail.ParseAddress` reads them (RFC 5322 and 6532): an address by
 * itself, with a display name (`Ann <ann@example.com>`), or a group of one.
 */
import { isIpv6, isStrictIpv4 } from './ip-address.ts';

/** `mail.ParseAddress` finds exactly one address. */
export function isEmail(text: string): boolean {
  const reader = new AddressReader(text);
  const count = reader.address(true);
  return count === 1 && reader.skipComments() && reader.atEnd;
}

const atext = /[!#$%&'*+\-./0-9=?A-Z^_`a-z{|}~\u{80}-\u{10ffff}]*/uy;
const quotedString = /"(?:[!#-[\]-~\u{80}-\u{10ffff} \t]|\\[!-~\u{80}-\u{10ffff} \t])*"/uy;
const domainLiteral = /\[([!-Z^-~\u{80}-\u{10ffff}]*)\]/uy;
const encodedWord = /^=\?[^?]*\?[bqBQ]\?[^?]*\?=$/;

class AddressReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** How many addresses stand here; nothing where it can't be read. */
  address(mayBeGroup: boolean): number | undefined {
    this.#skipSpace();
    if (this.atEnd) return undefined;
    if (this.#addressSpec()) {
      this.#skipSpace();
      return !this.#take('(') || this.#restOfComment() ? 1 : undefined;
    }
    if (this.#next !== '<' && !this.#phrase()) return undefined;
    this.#skipSpace();
    if (mayBeGroup && this.#take(':')) return this.#group();
    return this.#take('<') && this.#addressSpec() && this.#take('>') ? 1 : undefined;
  }

  /** Whether what stands in parentheses here is well formed. */
  skipComments(): boolean {
    this.#skipSpace();
    while (this.#take('(')) {
      if (!this.#restOfComment()) return false;
      this.#skipSpace();
    }
    return true;
  }

  #group(): number | undefined {
    this.#skipSpace();
    if (this.#take(';')) return this.skipComments() ? 0 : undefined;
    for (let count = 1; ; count++) {
      this.#skipSpace();
      if (this.address(false) === undefined || !this.skipComments()) return undefined;
      if (this.#take(';')) return this.skipComments() ? count : undefined;
      if (!this.#take(',')) return undefined;
    }
  }

  /** `local@domain`; where it is none, nothing is read. */
  #addressSpec(): boolean {
    const start = this.#at;
    this.#skipSpace();
    if (this.#localPart() && this.#take('@') && this.#domain()) return true;
    this.#at = start;
    return false;
  }

  #localPart(): boolean {
    if (this.#next !== '"') return isDotAtom(this.#match(atext));
    return (this.#match(quotedString)?.length ?? 0) > 2;
  }

  #domain(): boolean {
    this.#skipSpace();
    if (this.#next !== '[') return isDotAtom(this.#match(atext));
    const literal = this.#match(domainLiteral)?.slice(1, -1);
    return literal !== undefined && (isStrictIpv4(literal) || isIpv6(literal));
  }

  /** Words and quoted strings; what can't be read after the first one is left to the caller. */
  #phrase(): boolean {
    for (let words = 0; ; words++) {
      if (words > 0 && !this.skipComments()) return false;
      this.#skipSpace();
      if (this.atEnd) return true;
      const word = this.#match(this.#next === '"' ? quotedString : atext);
      if (!word) return words > 0;
      if (encodedWord.test(word) && !/^=\?(?:utf-8|iso-8859-1|us-ascii)\?/i.test(word)) return words > 0;
    }
  }

  #restOfComment(): boolean {
    for (let depth = 1; depth > 0; this.#at++) {
      if (this.atEnd) return false;
      if (this.#next === '\\' && this.#at + 1 < this.#text.length) this.#at++;
      else if (this.#next === '(') depth++;
      else if (this.#next === ')') depth--;
    }
    return true;
  }

  get #next(): string {
    return this.#text.charAt(this.#at);
  }

  #take(character: string): boolean {
    if (this.#next !== character || this.atEnd) return false;
    this.#at++;
    return true;
  }

  #skipSpace(): void {
    while (this.#next === ' ' || this.#next === '\t') this.#at++;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function isDotAtom(atom: string | undefined): boolean {
  return atom !== undefined && atom !== '' && !atom.startsWith('.') && !atom.endsWith('.') && !atom.includes('..');
}
