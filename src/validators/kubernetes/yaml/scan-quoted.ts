import { end, isBlank, isBlankOrEnd, isBreak } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Fold } from './fold.ts';
import { SyntaxProblem } from './syntax-error.ts';
import { Token, quoted, scalar } from './token.ts';

const singleQuote = 0x27;
const doubleQuote = 0x22;
const backslash = 0x5c;

/** Reads a scalar in single or double quotes. */
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
