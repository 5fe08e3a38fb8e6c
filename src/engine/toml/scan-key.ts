import type { Scanner } from './scanner.ts';
import { atQuote, scanString } from './scan-string.ts';
import type { KeyPart } from './table.ts';

/** Reads a key with its dots and the blanks around them. */
export function scanKey(scanner: Scanner): KeyPart[] {
  const parts: KeyPart[] = [];
  do {
    scanner.skipBlanks();
    parts.push(scanPart(scanner));
    scanner.skipBlanks();
  } while (scanner.take('.'));
  return parts;
}

function scanPart(scanner: Scanner): KeyPart {
  const from = scanner.at;
  if (scanner.startsWith('"""') || scanner.startsWith("'''")) scanner.fail('key-quotes', from, from + 3);
  const name = atQuote(scanner) ? scanString(scanner) : takeBare(scanner);
  return { name, range: { from, to: scanner.at } };
}

function takeBare(scanner: Scanner): string {
  const from = scanner.at;
  while (isBare(scanner.code)) scanner.at++;
  if (scanner.at === from) scanner.fail('key', from, from + 1);
  return scanner.text.slice(from, scanner.at);
}

function isBare(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 45;
}
