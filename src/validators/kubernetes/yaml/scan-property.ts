/** Anchors, aliases, tags and directives as go-yaml v2 scans them (scannerc.go). */
import { end, isBlank, isBlankOrEnd, isDigit, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxProblem, type SyntaxCode } from './syntax-error.ts';
import { Token, plain, tag, tagDirective, versionDirective } from './token.ts';

const exclamation = 0x21;

/** Reads `&name` or `*name`. */
export function scanAnchor(cursor: Cursor, kind: number): Token {
  const from = cursor.at;
  cursor.at++;
  const name = readWord(cursor);
  // What may follow: a blank or one of ? : , ] } % @ `
  const behind = cursor.code();
  const isEnded = isBlankOrEnd(behind) || '?:,]}%@`'.includes(String.fromCharCode(behind));
  if (!name || !isEnded) throw problemToBlank(cursor, 'anchor-name', from);
  return new Token(kind, from, cursor.at, name);
}

function readWord(cursor: Cursor): string {
  const from = cursor.at;
  while (isWord(cursor.code())) cursor.at++;
  return cursor.text.slice(from, cursor.at);
}

/** A fault in a word, shown up to the blank behind it. */
function problemToBlank(cursor: Cursor, code: SyntaxCode, from: number): SyntaxProblem {
  while (!isBlankOrEnd(cursor.code())) cursor.at++;
  return new SyntaxProblem(code, { from, to: Math.max(cursor.at, from + 1) });
}

/** Reads `!<tag:…>`, `!!name`, `!handle!name`, `!name` or `!`. */
export function scanTag(cursor: Cursor): Token {
  const from = cursor.at;
  let handle = '';
  let suffix: string;
  if (cursor.code(1) === 0x3c) {
    cursor.at += 2;
    suffix = readUri(cursor, '', from);
    if (cursor.code() !== 0x3e) throw problemToBlank(cursor, 'tag', from);
    cursor.at++;
  } else {
    handle = readHandle(cursor);
    if (handle.length > 1 && handle.endsWith('!')) suffix = readUri(cursor, '', from);
    else {
      suffix = readUri(cursor, handle, from);
      // `!` alone is a tag without a handle.
      [handle, suffix] = suffix ? ['!', suffix] : ['', '!'];
    }
  }
  if (!isBlankOrEnd(cursor.code())) throw problemToBlank(cursor, 'tag', from);
  return new Token(tag, from, cursor.at, handle, plain, suffix);
}

function readHandle(cursor: Cursor): string {
  const from = cursor.at;
  cursor.at++;
  readWord(cursor);
  if (cursor.code() === exclamation) cursor.at++;
  return cursor.text.slice(from, cursor.at);
}

const uriCharacters = /[\w\-;/?:@&=+$,.!~*'()[\]%]/;

/** `head` is a handle that turned out to be the beginning of the name: its `!` is left out. */
function readUri(cursor: Cursor, head: string, from: number): string {
  const start = cursor.at;
  while (cursor.code() !== end && uriCharacters.test(cursor.text[cursor.at]!)) cursor.at++;
  const raw = cursor.text.slice(start, cursor.at);
  if (!raw && !head) throw problemToBlank(cursor, 'tag', from);
  try {
    return head.slice(1) + decodeURIComponent(raw);
  } catch {
    throw problemToBlank(cursor, 'tag', from);
  }
}

/** Reads `%YAML 1.1` or `%TAG !handle! prefix` with the rest of its line. */
export function scanDirective(cursor: Cursor): Token {
  const from = cursor.at;
  const problem = (): SyntaxProblem => {
    cursor.passLine();
    return new SyntaxProblem('directive', { from, to: cursor.at });
  };
  cursor.at++;
  const name = readWord(cursor);
  if (!isBlankOrEnd(cursor.code())) throw problem();
  cursor.passBlanks();
  let token: Token;
  if (name === 'YAML') {
    const version = readVersion(cursor);
    if (!version) throw problem();
    token = new Token(versionDirective, from, cursor.at, version);
  } else if (name === 'TAG' && cursor.code() === exclamation) {
    const handle = readHandle(cursor);
    if ((handle.length > 1 && !handle.endsWith('!')) || !isBlank(cursor.code())) throw problem();
    cursor.passBlanks();
    const prefix = readUri(cursor, '', from);
    if (!isBlankOrEnd(cursor.code())) throw problem();
    token = new Token(tagDirective, from, cursor.at, handle, plain, prefix);
  } else throw problem();
  if (!cursor.passRestOfLine()) throw problem();
  return token;
}

function readVersion(cursor: Cursor): string {
  const from = cursor.at;
  const passNumber = () => {
    const start = cursor.at;
    while (isDigit(cursor.code())) cursor.at++;
    return cursor.at > start && cursor.at - start <= 2;
  };
  const isRead = passNumber() && cursor.code() === 0x2e && (cursor.at++, passNumber());
  return isRead ? cursor.text.slice(from, cursor.at) : '';
}
