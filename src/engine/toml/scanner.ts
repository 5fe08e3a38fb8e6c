import { TomlProblem, type TomlProblemCode } from './toml-problem.ts';

/** Which TOML is read: 1.1 adds escapes, times without seconds, and inline tables on several lines. */
export type TomlVersion = '1.0' | '1.1';

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** A place in the text and what is skipped between tokens: blanks, comments, ends of lines. */
export class Scanner {
  readonly text: string;
  readonly version: TomlVersion;
  at = 0;

  constructor(text: string, version: TomlVersion) {
    this.text = text;
    this.version = version;
  }

  /** The code unit at hand; NaN at the end, which equals none. */
  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  startsWith(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  take(token: string): boolean {
    if (!this.startsWith(token)) return false;
    this.at += token.length;
    return true;
  }

  skipBlanks(): void {
    while (this.code === space || this.code === tab) this.at++;
  }

  /** Blanks, then a comment if there is one; stays before the end of the line. */
  skipToLineEnd(): void {
    this.skipBlanks();
    if (!this.take('#')) return;
    while (!this.done && this.code !== lineFeed) {
      if (this.code === carriageReturn && this.text.charCodeAt(this.at + 1) === lineFeed) return;
      this.refuseControl();
      this.at++;
    }
  }

  /** Takes one end of a line, if there is one. */
  takeLineEnd(): boolean {
    const isReturn = this.code === carriageReturn;
    if (isReturn && this.text.charCodeAt(this.at + 1) !== lineFeed) this.fail('lone-cr', this.at, this.at + 1);
    if (isReturn) this.at++;
    if (this.code !== lineFeed) return false;
    this.at++;
    return true;
  }

  /** Everything that means nothing, over lines. */
  skipEmpty(): void {
    do this.skipToLineEnd();
    while (this.takeLineEnd());
  }

  /** Goes to the beginning of the next line. */
  skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  /** Stops at what no TOML may hold here: control characters but tab, and halves of surrogate pairs. */
  refuseControl(): void {
    const { code } = this;
    if ((code < space && code !== tab) || code === 127) this.fail('control', this.at, this.at + 1);
    if (code < 0xd800 || code > 0xdfff) return;
    const next = this.text.charCodeAt(this.at + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) this.fail('surrogate', this.at, this.at + 1);
    this.at++;
  }

  fail(code: TomlProblemCode, from: number, to: number, name?: string): never {
    throw new TomlProblem(code, from, Math.max(from, to), name);
  }
}
