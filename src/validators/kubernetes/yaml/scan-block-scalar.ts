import { end, isBlank, isBreak, isDigit, space, tab } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { SyntaxProblem } from './syntax-error.ts';
import { tabIn } from './tab-in.ts';
import { Token, block, scalar } from './token.ts';

interface BlockHeader {
  readonly isLiteral: boolean;
  readonly chomp: '' | '+' | '-';
  /** Columns deeper than the parent, 0 where the text is to show it. */
  readonly deeper: number;
}

/** Reads a literal (|) or folded (>) text; `parentIndent` is -1 at the top of a document. */
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
