import { end, isBlank, isBlankOrEnd, isBreak, space, tab } from './characters.ts';
import { Cursor } from './cursor.ts';
import { misplacedColon } from './misplaced-colon.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-property.ts';
import { scanBlockScalar } from './scan-block-scalar.ts';
import { scanPlain } from './scan-plain.ts';
import { scanQuoted } from './scan-quoted.ts';
import { SyntaxProblem } from './syntax-error.ts';
import { tabIn } from './tab-in.ts';
import * as kinds from './token.ts';
import { Token } from './token.ts';

/** As deep as go-yaml lets blocks and flow collections nest, each. */
const mostNested = 10_000;

/**
 * Cuts a document into tokens, as go-yaml v2's scanner does, down to what it accepts against the
 * specification and what it refuses beyond it: the verdict has to be the server's.
 *
 * Block structure is not in the characters but in the columns: `indents` are the columns of the open
 * blocks; a line further left closes blocks. A key without `?` is only known for one at its `:`, so
 * each token that may begin a key is remembered (one per flow level), and tokens are given out only
 * when nothing can be inserted before them any more.
 */
export class Scanner {
  readonly cursor: Cursor;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #keyAllowed = true;
  readonly #keys: (Token | undefined)[] = [undefined];
  readonly #queue: Token[] = [];
  #head = 0;
  #taken = 0;
  #lastScalar: Token | undefined;

  constructor(text: string, from: number, to: number) {
    this.cursor = new Cursor(text, from, to);
    // A byte order mark is no part of the document, and takes no column.
    if (this.cursor.code() === 0xfeff) this.cursor.lineStart = ++this.cursor.at;
  }

  /** The next token, left in place. */
  peek(): Token {
    for (;;) {
      const head = this.#queue[this.#head];
      if (head && !this.#mayBeKey(head)) return head;
      this.#fetch();
    }
  }

  /** Takes the token that was peeked at. */
  take(): Token {
    const token = this.#queue[this.#head++]!;
    this.#taken++;
    if (this.#head === this.#queue.length) this.#queue.length = this.#head = 0;
    return token;
  }

  #fetch(): void {
    const { cursor } = this;
    this.#passToToken();
    this.#closeBlocks(cursor.column);
    const code = cursor.code();
    if (code === end) return this.#endStream();
    if (cursor.at === cursor.lineStart) {
      if (code === 0x25) return this.#startLineToken(() => scanDirective(cursor));
      if (cursor.atDocumentMarker()) return this.#documentMarker(code);
    }
    if (!this.#fetchIndicator(code)) this.#fetchPlain(code);
  }

  #fetchIndicator(code: number): boolean {
    const { cursor } = this;
    const inFlow = this.#flowLevel > 0;
    const standsAlone = (): boolean => isBlankOrEnd(cursor.code(1));
    switch (code) {
      case 0x5b: return this.#openFlow(kinds.flowSequenceStart);
      case 0x7b: return this.#openFlow(kinds.flowMappingStart);
      case 0x5d: return this.#closeFlow(kinds.flowSequenceEnd);
      case 0x7d: return this.#closeFlow(kinds.flowMappingEnd);
      case 0x2c: return this.#flowEntry();
      case 0x2d: return standsAlone() && this.#blockEntry();
      case 0x3f: return (inFlow || standsAlone()) && this.#explicitKey();
      case 0x3a: return (inFlow || standsAlone()) && this.#value();
      case 0x2a: return this.#content(() => scanAnchor(cursor, kinds.alias));
      case 0x26: return this.#content(() => scanAnchor(cursor, kinds.anchor));
      case 0x21: return this.#content(() => scanTag(cursor));
      case 0x27:
      case 0x22: return this.#content(() => scanQuoted(cursor));
      case 0x7c:
      case 0x3e: return !inFlow && this.#blockScalar();
      default: return false;
    }
  }

  #fetchPlain(code: number): void {
    const { cursor } = this;
    const inFlow = this.#flowLevel > 0;
    if (code === tab) throw tabIn(cursor);
    const next = cursor.code(1);
    const isDash = code === 0x2d && !isBlank(next);
    const isOther = (code === 0x3f || code === 0x3a) && !inFlow && !isBlankOrEnd(next);
    // - ? : # | > % @ `: the other indicators were met before.
    const isIndicator = '-?:#|>%@`'.includes(String.fromCharCode(code));
    if (isIndicator && !isDash && !isOther) {
      throw new SyntaxProblem('reserved-character', { from: cursor.at, to: cursor.at + 1 });
    }
    this.#content(() => scanPlain(cursor, this.#indent + 1, inFlow));
    // The scalar may have ended its line, behind which a key may begin.
    if (cursor.lineStart > this.#queue.at(-1)!.to) this.#keyAllowed = true;
  }

  /** Passes blanks, breaks and comments. A tab may only stand where no key could begin. */
  #passToToken(): void {
    const { cursor } = this;
    for (;;) {
      let code = cursor.code();
      while (code === space || (code === tab && (this.#flowLevel > 0 || !this.#keyAllowed))) {
        cursor.at++;
        code = cursor.code();
      }
      if (code === 0x23) {
        cursor.passLine();
        code = cursor.code();
      }
      if (!isBreak(code)) return;
      cursor.passBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #append(token: Token): void {
    this.#queue.push(token);
    if (token.kind === kinds.scalar) this.#lastScalar = token;
  }

  /** One character that is a token. */
  #indicator(kind: number): true {
    const { cursor } = this;
    this.#append(new Token(kind, cursor.at, ++cursor.at));
    return true;
  }

  /** A token that content begins with, and that may therefore begin a key. */
  #content(scan: () => Token): true {
    const { cursor } = this;
    const isKey = this.#keyAllowed;
    const { line, column } = cursor;
    const isRequired = this.#flowLevel === 0 && this.#indent === column;
    if (isKey) this.#dropKey();
    this.#keyAllowed = false;
    if (!isKey) {
      this.#append(scan());
      return true;
    }
    // Until the token is scanned it can't be asked for, so it may be marked afterwards.
    const token = scan();
    this.#markKey(token, line, column, isRequired);
    this.#append(token);
    return true;
  }

  #markKey(token: Token, line: number, column: number, isRequired: boolean): void {
    token.keyState = isRequired ? kinds.requiredKey : kinds.possibleKey;
    token.number = this.#taken + this.#queue.length - this.#head;
    token.line = line;
    token.column = column;
    this.#keys[this.#flowLevel] = token;
  }

  /** A key has to be on one line and within 1,024 characters. */
  #mayBeKey(token: Token): boolean {
    if (token.keyState === kinds.noKey) return false;
    const { cursor } = this;
    if (token.line >= cursor.line && token.from + 1024 >= cursor.at) return true;
    this.#giveUpKey(token);
    return false;
  }

  #giveUpKey(token: Token): void {
    if (token.keyState === kinds.requiredKey) {
      throw new SyntaxProblem('missing-colon', { from: token.from, to: token.to });
    }
    token.keyState = kinds.noKey;
  }

  #dropKey(): void {
    const key = this.#keys[this.#flowLevel];
    if (key && key.keyState !== kinds.noKey) this.#giveUpKey(key);
  }

  #openBlock(kind: number, column: number, from: number, before?: Token): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    if (this.#indents.length > mostNested) throw new SyntaxProblem('too-deep', { from, to: from + 1 });
    this.#insert(new Token(kind, from, from), before);
  }

  #insert(token: Token, before: Token | undefined): void {
    if (!before) this.#append(token);
    else this.#queue.splice(this.#head + before.number - this.#taken, 0, token);
  }

  #closeBlocks(column: number): void {
    if (this.#flowLevel > 0) return;
    const { at } = this.cursor;
    while (this.#indent > column) {
      this.#append(new Token(kinds.blockEnd, at, at));
      this.#indent = this.#indents.pop()!;
    }
  }

  #endStream(): void {
    // The end counts as a new line, on which no earlier key can be completed any more.
    this.cursor.line++;
    this.cursor.lineStart = this.cursor.at;
    this.#closeBlocks(-1);
    this.#dropKey();
    this.#keyAllowed = false;
    this.#append(new Token(kinds.streamEnd, this.cursor.at, this.cursor.at));
  }

  #startLineToken(scan: () => Token): void {
    this.#closeBlocks(-1);
    this.#dropKey();
    this.#keyAllowed = false;
    this.#append(scan());
  }

  #documentMarker(code: number): void {
    const { cursor } = this;
    const kind = code === 0x2d ? kinds.documentStart : kinds.documentEnd;
    this.#startLineToken(() => new Token(kind, cursor.at, (cursor.at += 3)));
  }

  #openFlow(kind: number): true {
    const { cursor } = this;
    const isKey = this.#keyAllowed;
    const isRequired = this.#flowLevel === 0 && this.#indent === cursor.column;
    if (isKey) this.#dropKey();
    const token = new Token(kind, cursor.at, cursor.at + 1);
    if (isKey) this.#markKey(token, cursor.line, cursor.column, isRequired);
    this.#keys[++this.#flowLevel] = undefined;
    if (this.#flowLevel > mostNested) throw new SyntaxProblem('too-deep', { from: token.from, to: token.to });
    this.#keyAllowed = true;
    cursor.at++;
    this.#append(token);
    return true;
  }

  #closeFlow(kind: number): true {
    this.#dropKey();
    if (this.#flowLevel > 0) this.#flowLevel--;
    this.#keyAllowed = false;
    return this.#indicator(kind);
  }

  #flowEntry(): true {
    this.#dropKey();
    this.#keyAllowed = true;
    return this.#indicator(kinds.flowEntry);
  }

  #blockEntry(): true {
    const { cursor } = this;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new SyntaxProblem('misplaced-dash', { from: cursor.at, to: cursor.at + 1 });
      this.#openBlock(kinds.blockSequenceStart, cursor.column, cursor.at);
    }
    this.#dropKey();
    this.#keyAllowed = true;
    return this.#indicator(kinds.blockEntry);
  }

  #explicitKey(): true {
    const { cursor } = this;
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) throw new SyntaxProblem('misplaced-question-mark', { from: cursor.at, to: cursor.at + 1 });
      this.#openBlock(kinds.blockMappingStart, cursor.column, cursor.at);
    }
    this.#dropKey();
    this.#keyAllowed = this.#flowLevel === 0;
    return this.#indicator(kinds.key);
  }

  #value(): true {
    const { cursor } = this;
    const key = this.#keys[this.#flowLevel];
    if (key && this.#mayBeKey(key)) {
      this.#insert(new Token(kinds.key, key.from, key.from), key);
      this.#openBlock(kinds.blockMappingStart, key.column, key.from, key);
      key.keyState = kinds.noKey;
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) throw misplacedColon(cursor, this.#lastScalar);
        this.#openBlock(kinds.blockMappingStart, cursor.column, cursor.at);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    return this.#indicator(kinds.value);
  }

  #blockScalar(): true {
    this.#dropKey();
    this.#keyAllowed = true;
    this.#append(scanBlockScalar(this.cursor, this.#indent));
    return true;
  }
}
