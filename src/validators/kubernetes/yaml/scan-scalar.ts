/** Scalars as go-yaml v2 scans them (scannerc.go): each function begins at the scalar and ends behind it. */
import { end, isBlank, isBlankOrEnd, isBreak, isDigit, space, tab } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxProblem } from './syntax-error.ts';
import { Token, block, plain, quoted, scalar } from './token.ts';

const hash = 0x23;
const colon = 0x3a;
const singleQuote = 0x27;
const doubleQuote = 0x22;
const backslash = 0x5c;

/** Line breaks inside a scalar, folded: one becomes a space, of several the first is dropped. */
class Fold {
  #first = '';
  #rest = '';
  #blanks = '';
  broken = false;

  add(cursor: Cursor): void {
    if (!isBreak(cursor.code())) {
      if (!this.broken) this.#blanks += cursor.text[cursor.at];
      cursor.at++;
    } else if (this.broken) this.#rest += cursor.readBreak();
    else {
      this.#first = cursor.readBreak();
      this.broken = true;
    }
  }

  take(): string {
    const folded = !this.broken ? this.#blanks : this.#first === '\n' ? this.#rest || ' ' : this.#first + this.#rest;
    this.#first = this.#rest = this.#blanks = '';
    this.broken = false;
    return folded;
  }

  /** An escaped line break in double quotes: it and the blanks after it vanish. */
  swallow(): void {
    this.#blanks = '';
    this.#first = '';
    this.#rest = '';
    this.broken = true;
  }
}

/** In flow collections these end a plain scalar: , ? [ ] { } */
const endsInFlow = (code: number): boolean =>
  code === 0x2c || code === 0x3f || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;

/** Ends before `: `, ` #`, in flow collections also before their indicators, or where a line is indented less. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): Token {
  const from = cursor.at;
  let to = passPlainLine(cursor, inFlow);
  let text = cursor.text.slice(from, to);
  while (isBreak(cursor.code())) {
    const fold = new Fold();
    while (isBlank(cursor.code()) || isBreak(cursor.code())) {
      if (fold.broken && cursor.column < indent && cursor.code() === tab) throw tabIn(cursor);
      fold.add(cursor);
    }
    if (!inFlow && cursor.column < indent) break;
    if (cursor.code() === hash || cursor.atDocumentMarker()) break;
    const start = cursor.at;
    const stop = passPlainLine(cursor, inFlow);
    if (stop === start) break;
    to = stop;
    text += fold.take() + cursor.text.slice(start, to);
  }
  return new Token(scalar, from, to, text, plain);
}

/** Passes what a plain scalar has on this line, and blanks after it; gives the end of its text. */
function passPlainLine(cursor: Cursor, inFlow: boolean): number {
  const { text, to } = cursor;
  let at = cursor.at;
  let textEnd = at;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === space || code === tab) continue;
    if (isBreak(code)) break;
    if (code === colon && (at + 1 >= to || isBlankOrEnd(text.charCodeAt(at + 1)))) break;
    if (code === hash && textEnd < at) break;
    if (inFlow && endsInFlow(code)) break;
    textEnd = at + 1;
  }
  cursor.at = at;
  return textEnd;
}

export function scanQuoted(cursor: Cursor): Token {
  const from = cursor.at;
  const quote = cursor.code();
  const simple = endOfSimpleQuoted(cursor, quote);
  if (simple > 0) {
    cursor.at = simple + 1;
    return new Token(scalar, from, cursor.at, cursor.text.slice(from + 1, simple), quoted);
  }
  cursor.at++;
  const fold = new Fold();
  let text = '';
  for (;;) {
    if (cursor.code() === end || cursor.atDocumentMarker()) {
      throw new SyntaxProblem('unclosed-quote', { from, to: from + 1 });
    }
    text += quote === singleQuote ? readSingleQuoted(cursor) : readDoubleQuoted(cursor, fold);
    if (cursor.code() === quote) break;
    while (isBlank(cursor.code()) || isBreak(cursor.code())) fold.add(cursor);
    text += fold.take();
  }
  cursor.at++;
  return new Token(scalar, from, cursor.at, text, quoted);
}

/** Place of the closing quote where all between is to be taken as it stands, on one line; else 0. */
function endOfSimpleQuoted({ text, at: from, to }: Cursor, quote: number): number {
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return quote === singleQuote && text.charCodeAt(at + 1) === quote && at + 1 < to ? 0 : at;
    if (isBreak(code) || (code === backslash && quote === doubleQuote)) return 0;
  }
  return 0;
}

/** Characters up to a blank, a break or the closing quote. */
function readSingleQuoted(cursor: Cursor): string {
  let text = '';
  let start = cursor.at;
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === singleQuote) {
      if (cursor.code(1) !== singleQuote) break;
      text += cursor.text.slice(start, cursor.at + 1);
      cursor.at += 2;
      start = cursor.at;
    } else cursor.at++;
  }
  return text + cursor.text.slice(start, cursor.at);
}

function readDoubleQuoted(cursor: Cursor, fold: Fold): string {
  let text = '';
  let start = cursor.at;
  for (let code = cursor.code(); !isBlankOrEnd(code) && code !== doubleQuote; code = cursor.code()) {
    if (code !== backslash) {
      cursor.at++;
      continue;
    }
    text += cursor.text.slice(start, cursor.at);
    if (isBreak(cursor.code(1))) {
      cursor.at++;
      cursor.passBreak();
      fold.swallow();
      return text;
    }
    text += readEscape(cursor);
    start = cursor.at;
  }
  return text + cursor.text.slice(start, cursor.at);
}

/** All escapes of YAML 1.1: `\/`, which JSON and YAML 1.2 have, is not among them. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b',
  ' ': ' ', '"': '"', "'": "'", '\\': '\\', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
};
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(cursor: Cursor): string {
  const from = cursor.at;
  const name = cursor.at + 1 < cursor.to ? cursor.text[cursor.at + 1]! : '';
  if (Object.hasOwn(escapes, name)) {
    cursor.at += 2;
    return escapes[name]!;
  }
  if (!Object.hasOwn(hexLengths, name)) {
    throw new SyntaxProblem('unknown-escape', { from, to: Math.min(from + 2, cursor.to) });
  }
  const wanted = hexLengths[name]!;
  const digits = /^[\da-f]*/i.exec(cursor.text.slice(from + 2, Math.min(from + 2 + wanted, cursor.to)))![0];
  const to = from + 2 + digits.length;
  const point = Number.parseInt(digits, 16);
  if (digits.length < wanted || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    throw new SyntaxProblem('bad-code-point', { from, to });
  }
  cursor.at = to;
  return String.fromCodePoint(point);
}

interface BlockHeader {
  readonly isLiteral: boolean;
  readonly chomp: '' | '+' | '-';
  /** Columns deeper than the parent, 0 where the text is to show it. */
  readonly deeper: number;
}

/** `parentIndent` is -1 at the top of a document. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): Token {
  const from = cursor.at;
  const { isLiteral, chomp, deeper } = readBlockHeader(cursor);
  const lines = new BlockLines(cursor, parentIndent, deeper > 0 ? Math.max(parentIndent, 0) + deeper : 0);
  let text = '';
  let lastBreak = '';
  let wasIndented = false;
  let to = cursor.at;
  let breaks = lines.passBreaks();
  while (cursor.column === lines.indent && cursor.code() !== end) {
    const isIndented = isBlank(cursor.code());
    const isFolded = !isLiteral && !wasIndented && !isIndented && lastBreak === '\n';
    text += isFolded ? breaks || ' ' : lastBreak + breaks;
    wasIndented = isIndented;
    const start = cursor.at;
    cursor.passLine();
    text += cursor.text.slice(start, cursor.at);
    to = cursor.at;
    lastBreak = isBreak(cursor.code()) ? cursor.readBreak() : '';
    breaks = lines.passBreaks();
  }
  if (chomp !== '-') text += lastBreak;
  if (chomp === '+') text += breaks;
  return new Token(scalar, from, Math.max(to, from + 1), text, block);
}

function readBlockHeader(cursor: Cursor): BlockHeader {
  const from = cursor.at;
  const isLiteral = cursor.code() === 0x7c;
  cursor.at++;
  let chomp: BlockHeader['chomp'] = '';
  let deeper = 0;
  // Both indicators, once each, in either order.
  for (let round = 0; round < 2; round++) {
    const code = cursor.code();
    if (chomp === '' && (code === 0x2b || code === 0x2d)) chomp = code === 0x2b ? '+' : '-';
    else if (deeper === 0 && isDigit(code)) {
      if (code === 0x30) throw new SyntaxProblem('block-scalar-zero', { from, to: cursor.at + 1 });
      deeper = code - 0x30;
    } else break;
    cursor.at++;
  }
  const behind = cursor.at;
  if (!cursor.passRestOfLine()) {
    const start = cursor.at;
    cursor.passLine();
    throw new SyntaxProblem('block-scalar-header', { from: start, to: Math.max(cursor.at, behind) }, from);
  }
  return { isLiteral, chomp, deeper };
}

/** Finds the lines of a block scalar, and its indentation where the header does not give it. */
class BlockLines {
  readonly #cursor: Cursor;
  readonly #parentIndent: number;
  indent: number;

  constructor(cursor: Cursor, parentIndent: number, indent: number) {
    this.#cursor = cursor;
    this.#parentIndent = parentIndent;
    this.indent = indent;
  }

  /** Passes empty lines and the indentation of the next one; gives the breaks passed. */
  passBreaks(): string {
    const cursor = this.#cursor;
    let breaks = '';
    let deepest = 0;
    for (;;) {
      const isOpen = () => this.indent === 0 || cursor.column < this.indent;
      while (isOpen() && cursor.code() === space) cursor.at++;
      deepest = Math.max(deepest, cursor.column);
      if (isOpen() && cursor.code() === tab) throw tabIn(cursor);
      if (!isBreak(cursor.code())) break;
      breaks += cursor.readBreak();
    }
    if (this.indent === 0) this.indent = Math.max(deepest, this.#parentIndent + 1, 1);
    return breaks;
  }
}

/** A tab where indentation is counted: all tabs from here on are shown. */
export function tabIn(cursor: Cursor): SyntaxProblem {
  const from = cursor.at;
  let to = from;
  while (to < cursor.to && isBlank(cursor.text.charCodeAt(to))) to++;
  return new SyntaxProblem('tab-indentation', { from, to: Math.max(to, from + 1) });
}

