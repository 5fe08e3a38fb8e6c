import type { Range } from '../../../engine/range.ts';

/** A word of a Corefile: what stands between blanks, or in double quotes. */
export interface Token {
  /** Quotes and escapes resolved. */
  readonly text: string;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Line on which it ends: quoted words may go over several. */
  readonly lastLine: number;
  /** Where it stands, quotes included. */
  readonly range: Range;
  /** Holds a reference to an environment variable, so that only the running server knows its text. */
  readonly unknown: boolean;
  /** A `#` stood inside and cut off the rest of the word, yet not of the line. */
  readonly cut?: true;
  /** Names a plugin: another of its stanzas begins here. */
  readonly starts?: true;
}
