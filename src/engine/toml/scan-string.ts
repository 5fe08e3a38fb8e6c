import type { Scanner } from './scanner.ts';

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'], ['t', '\t'], ['n', '\n'], ['f', '\f'], ['r', '\r'], ['"', '"'], ['\\', '\\'],
]);

/** Whether a quote of either kind stands here. */
export function atQuote(scanner: Scanner): boolean {
  return scanner.code === 34 || scanner.code === 39;
}

/** Reads a string of any of the four kinds; the scanner stands at its first quote. */
export function scanString(scanner: Scanner): string {
  const quote = scanner.code === 34 ? '"' : "'";
  return scanner.startsWith(quote.repeat(3)) ? scanLong(scanner, quote) : scanShort(scanner, quote);
}

function scanShort(scanner: Scanner, quote: string): string {
  const start = scanner.at++;
  let value = '';
  let plain = scanner.at;
  for (;;) {
    const { code } = scanner;
    if (scanner.done || code === 10 || code === 13) scanner.fail('string', start, scanner.at);
    if (code === quote.charCodeAt(0)) break;
    if (code === 92 && quote === '"') {
      value += scanner.text.slice(plain, scanner.at) + scanEscape(scanner);
      plain = scanner.at;
    } else {
      scanner.refuseControl();
      scanner.at++;
    }
  }
  value += scanner.text.slice(plain, scanner.at++);
  return value;
}

function scanLong(scanner: Scanner, quote: string): string {
  const start = scanner.at;
  scanner.at += 3;
  // A line end right after the opening quotes is trimmed.
  scanner.takeLineEnd();
  let value = '';
  let plain = scanner.at;
  const keep = (): void => {
    value += scanner.text.slice(plain, scanner.at);
  };
  while (!scanner.startsWith(quote.repeat(3))) {
    if (scanner.done) scanner.fail('long-string', start, start + 3);
    if (scanner.code === 92 && quote === '"') {
      keep();
      if (!skipFoldedLines(scanner)) value += scanEscape(scanner);
      plain = scanner.at;
    } else if (!scanner.takeLineEnd()) {
      scanner.refuseControl();
      scanner.at++;
    }
  }
  // Up to two quotes may stand right before the closing three.
  for (let extra = 0; extra < 2 && scanner.text.startsWith(quote, scanner.at + 3); extra++) scanner.at++;
  keep();
  scanner.at += 3;
  return value;
}

/** A backslash at the end of a line swallows it and all blanks after it. */
function skipFoldedLines(scanner: Scanner): boolean {
  const start = scanner.at++;
  scanner.skipBlanks();
  if (!scanner.takeLineEnd()) {
    scanner.at = start;
    return false;
  }
  do scanner.skipBlanks();
  while (scanner.takeLineEnd());
  return true;
}

const digitsOf: ReadonlyMap<string, number> = new Map([['u', 4], ['U', 8]]);

function scanEscape(scanner: Scanner): string {
  const start = scanner.at++;
  const name = scanner.text[scanner.at] ?? '';
  const isNew = scanner.version === '1.1';
  const simple = escapes.get(name) ?? (isNew && name === 'e' ? '\u001b' : undefined);
  const digits = digitsOf.get(name) ?? (isNew && name === 'x' ? 2 : undefined);
  scanner.at++;
  if (simple !== undefined) return simple;
  if (digits === undefined) scanner.fail('escape', start, Math.min(scanner.at, scanner.text.length));
  const hex = scanner.text.slice(scanner.at, scanner.at + digits);
  if (hex.length < digits || !/^[0-9a-f]+$/i.test(hex)) scanner.fail('escape', start, scanner.at);
  scanner.at += digits;
  const point = Number.parseInt(hex, 16);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) scanner.fail('code-point', start, scanner.at);
  return String.fromCodePoint(point);
}
