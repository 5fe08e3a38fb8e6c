import type { NumberNode, ScalarNode, StringNode } from '../source-tree.ts';
import type { Scanner } from './scanner.ts';
import { atQuote, scanString } from './scan-string.ts';

const short = /^(?:0|[1-9]\d{0,14})$/;

/** Reads a value that is neither array nor inline table. */
export function scanScalar(scanner: Scanner): ScalarNode {
  const from = scanner.at;
  if (atQuote(scanner)) {
    const value = scanString(scanner);
    return { type: 'string', value, range: { from, to: scanner.at } };
  }
  const word = takeWord(scanner);
  const range = { from, to: scanner.at };
  if (word === '') scanner.fail('value', from, from + 1);
  // Most numbers are short, and long arrays have very many.
  if (short.test(word)) return { type: 'number', value: Number(word), text: word, integer: true, range };
  if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true', range };
  return dateNode(scanner, word, from) ?? numberNode(scanner, word, from);
}

/** Letters, digits and what numbers and dates have between them; a date may have one blank before its time. */
function takeWord(scanner: Scanner): string {
  const { text } = scanner;
  const from = scanner.at;
  skipWord(scanner);
  const isDay = scanner.at - from === 10 && text[from + 4] === '-' && text[from + 7] === '-';
  if (isDay && scanner.code === 32 && /\d/.test(text[scanner.at + 1] ?? '')) {
    scanner.at++;
    skipWord(scanner);
  }
  return text.slice(from, scanner.at);
}

function skipWord(scanner: Scanner): void {
  const word = /[\w+.:-]*/y;
  word.lastIndex = scanner.at;
  scanner.at += word.exec(scanner.text)![0].length;
}

const time = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
const moment = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ]([\d:.]+)([Zz]|[+-]\d\d:\d\d)?)?$/;

function dateNode(scanner: Scanner, word: string, from: number): StringNode | undefined {
  if (!/^\d\d:|^\d{4}-/.test(word)) return undefined;
  const [, year, month, day, hours, offset] = moment.exec(word) ?? [];
  const isGood = year === undefined
    ? isTime(scanner, word)
    : isDay(Number(year), Number(month), Number(day)) && (hours === undefined || isTime(scanner, hours)) && isOffset(offset);
  if (!isGood) scanner.fail('date', from, scanner.at);
  return { type: 'string', value: word, date: true, range: { from, to: scanner.at } };
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isTime(scanner: Scanner, word: string): boolean {
  const [, hour, minute, second] = time.exec(word) ?? [];
  if (hour === undefined || (second === undefined && scanner.version === '1.0')) return false;
  return Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) <= 60;
}

function isOffset(offset: string | undefined): boolean {
  return offset === undefined || /^[Zz]$/.test(offset) || (Number(offset.slice(1, 3)) < 24 && Number(offset.slice(4)) < 60);
}

const decimal = /^[+-]?(?:0|[1-9](?:_?\d)*)$/;
const based = /^0(?:x[\da-fA-F](?:_?[\da-fA-F])*|o[0-7](?:_?[0-7])*|b[01](?:_?[01])*)$/;
const float = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;
const special = /^[+-]?(?:inf|nan)$/;

function numberNode(scanner: Scanner, word: string, from: number): NumberNode {
  const range = { from, to: scanner.at };
  const digits = word.replaceAll('_', '');
  if (decimal.test(word) || based.test(word)) return integerNode(scanner, digits, range);
  if (special.test(word)) return { type: 'number', value: word.endsWith('nan') ? Number.NaN : word.startsWith('-') ? -Infinity : Infinity, text: word, integer: false, range };
  if (float.test(word)) return { type: 'number', value: Number(digits), text: digits, integer: false, range };
  scanner.fail(/^(true|false)$/i.test(word) ? 'boolean' : /^[A-Za-z_]/.test(word) ? 'bare-value' : 'number', from, scanner.at);
}

// Longer ones are out of range; converting millions of digits would take its time.
const longestInteger = 1000;

function integerNode(scanner: Scanner, digits: string, range: NumberNode['range']): NumberNode {
  const sign = digits.startsWith('-') ? -1n : 1n;
  const bare = digits.replace(/^[+-]/, '');
  const exact = bare.length > longestInteger ? undefined : sign * BigInt(bare);
  if (exact === undefined || exact > 9223372036854775807n || exact < -9223372036854775808n) scanner.fail('integer', range.from, range.to);
  return { type: 'number', value: Number(exact), text: String(exact), integer: true, range };
}
