import { isBlank, isBlankOrEnd, isBreak, space, tab } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Fold } from './fold.ts';
import { tabIn } from './tab-in.ts';
import { Token, plain, scalar } from './token.ts';

const hash = 0x23;
const colon = 0x3a;

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
