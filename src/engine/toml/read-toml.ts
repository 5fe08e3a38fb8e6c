/**
 * TOML 1.0 or 1.1 (toml.io/en/v1.0.0, v1.1.0) as a tree in which every value knows its place.
 *
 * A syntax error ends the statement it stands in, and reading goes on with the next line that
 * begins like one, so that a text is told of more than its first error.
 */
import type { Localized } from '../localized.ts';
import type { Range } from '../range.ts';
import type { SourceDocument } from '../source-tree.ts';
import { scanKey } from './scan-key.ts';
import { scanValue } from './scan-value.ts';
import { Scanner, type TomlVersion } from './scanner.ts';
import { Table } from './table.ts';
import { openItem, openTable, setKey } from './tables.ts';
import { TomlProblem, type TomlProblemCode } from './toml-problem.ts';

/** Something that TOML forbids. */
export interface TomlFault {
  /** What it is, for decoders that are not as strict. */
  readonly code: TomlProblemCode;
  /** A key or table that is defined twice is a fault of its own kind: decoders name it so. */
  readonly kind: 'syntax' | 'duplicate';
  readonly range: Range;
  readonly message: Localized;
  /** The header below which it stands; empty before the first, or in a header itself. */
  readonly header: readonly string[];
  /** The key whose value it stands in, by its parts; empty where it stands in none. */
  readonly key: readonly string[];
}

/** A text as far as it could be read. */
export interface TomlText {
  /** Its root is always a map; `broken` tells that something could not be read. */
  readonly document: SourceDocument;
  readonly faults: readonly TomlFault[];
}

// What follows is mostly their echo.
const mostFaults = 20;

/** Reads a text. Never throws; linear in its length. */
export function readToml(text: string, version: TomlVersion = '1.0'): TomlText {
  const scanner = new Scanner(text, version);
  const root = new Table('header', { from: 0, to: text.length });
  const faults: TomlFault[] = [];
  const reader: Reader = { scanner, root, section: root, start: 0, header: [], key: [] };
  while (!scanner.done && faults.length < mostFaults) {
    try {
      readStatement(reader);
    } catch (error) {
      if (!(error instanceof TomlProblem)) throw error;
      faults.push({ code: error.code, kind: error.kind, range: error.range, message: error.words, header: reader.header, key: reader.key });
      recover(reader, error);
    }
  }
  return { document: { root, range: root.range, broken: faults.length > 0 }, faults };
}

interface Reader {
  readonly scanner: Scanner;
  readonly root: Table;
  /** The table whose keys are being read. */
  section: Table;
  /** The path of the header that is open. */
  header: readonly string[];
  /** The key whose value is being read. */
  key: readonly string[];
  /** Where the statement at hand begins. */
  start: number;
}

/** Reads a header, or a key with its value, and the end of its line. */
function readStatement(reader: Reader): void {
  const { scanner } = reader;
  scanner.skipEmpty();
  if (scanner.done) return;
  reader.start = scanner.at;
  reader.key = [];
  if (scanner.code === 91) readHeader(reader);
  else readPair(reader);
  scanner.skipToLineEnd();
  const { at } = scanner;
  if (!scanner.done && !scanner.takeLineEnd()) scanner.fail('line-end', at, at + 1);
}

function readHeader(reader: Reader): void {
  const { scanner, root } = reader;
  // If the header is refused, its keys belong to a table that nobody sees.
  reader.section = new Table('header', { from: scanner.at, to: scanner.at });
  reader.header = [];
  const isItem = scanner.take('[[');
  if (!isItem) scanner.at++;
  const path = scanKey(scanner);
  const { at } = scanner;
  if (!scanner.take(isItem ? ']]' : ']')) scanner.fail(isItem ? 'array-header' : 'header', at, at + 1);
  reader.section = isItem ? openItem(root, path) : openTable(root, path);
  reader.header = path.map(({ name }) => name);
}

function readPair(reader: Reader): void {
  const { scanner, section } = reader;
  const path = scanKey(scanner);
  if (!scanner.take('=')) scanner.fail('equals', path[0]!.range.from, path.at(-1)!.range.to);
  scanner.skipBlanks();
  reader.key = path.map(({ name }) => name);
  setKey(section, path, scanValue(scanner));
}

/** Goes on behind a fault: after a pair that is refused as a whole, else with the next line that begins a statement. */
function recover({ scanner, start }: Reader, { code, kind, range }: TomlProblem): void {
  if (kind === 'duplicate' && endsLine(scanner)) return scanner.skipLine();
  scanner.at = range.from;
  // An array that was not closed is noticed at the statement that follows it.
  if (range.from > start && isFirstOfLine(scanner) && beginsStatement(scanner)) return;
  if (code === 'inline-line') scanner.at = Math.max(range.from, scanner.text.indexOf('}', range.from));
  do scanner.skipLine();
  while (!scanner.done && !beginsStatement(scanner));
}

function isFirstOfLine({ text, at }: Scanner): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

function endsLine(scanner: Scanner): boolean {
  return attempt(scanner, () => {
    scanner.skipToLineEnd();
    return scanner.done || scanner.takeLineEnd();
  });
}

function beginsStatement(scanner: Scanner): boolean {
  return attempt(scanner, () => {
    scanner.skipBlanks();
    const isHeader = scanner.take('[');
    if (isHeader) scanner.take('[');
    scanKey(scanner);
    return scanner.take(isHeader ? ']' : '=');
  });
}

function attempt(scanner: Scanner, act: () => boolean): boolean {
  const { at } = scanner;
  try {
    return act();
  } catch (error) {
    if (!(error instanceof TomlProblem)) throw error;
    return false;
  } finally {
    scanner.at = at;
  }
}
