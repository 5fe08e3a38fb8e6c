import { carriageReturn, end, isBlank, isBreak, isBreakOrEnd, lineFeed } from './characters.ts';

/** A place in one document's stretch of the text, with its line and column. */
export class Cursor {
  readonly text: string;
  readonly to: number;
  at: number;
  line = 0;
  lineStart: number;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.to = to;
    this.at = from;
    this.lineStart = from;
  }

  get column(): number {
    return this.at - this.lineStart;
  }

  /** The character that many places further on. */
  code(ahead = 0): number {
    const at = this.at + ahead;
    return at < this.to ? this.text.charCodeAt(at) : end;
  }

  /** Passes one line break, be it one character or CR LF. */
  passBreak(): void {
    this.at += this.code() === carriageReturn && this.code(1) === lineFeed ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
  }

  /** Passes one line break and gives what a scalar keeps of it: LF, or a Unicode separator as it is. */
  readBreak(): string {
    const code = this.code();
    this.passBreak();
    return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n';
  }

  passBlanks(): void {
    while (isBlank(this.code())) this.at++;
  }

  passLine(): void {
    while (!isBreakOrEnd(this.code())) this.at++;
  }

  /** Passes blanks, a comment and the break; tells whether nothing else was in the way. */
  passRestOfLine(): boolean {
    this.passBlanks();
    if (this.code() === 0x23) this.passLine();
    if (!isBreakOrEnd(this.code())) return false;
    if (isBreak(this.code())) this.passBreak();
    return true;
  }

  /** Whether `---` or `...` stands here as a marker of documents: in the first column, then a blank. */
  atDocumentMarker(): boolean {
    if (this.at !== this.lineStart) return false;
    const code = this.code();
    if (code !== 0x2d && code !== 0x2e) return false;
    const behind = this.code(3);
    return this.code(1) === code && this.code(2) === code && (behind === end || isBlank(behind) || isBreak(behind));
  }
}
