/** One-based line and column (in UTF-16 code units), as editors and terminals show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into positions. Offsets are the truth; positions are derived for people, late. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    // A break is LF, CR LF or a lone CR, as YAML 1.2 §5.4 has it.
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  /** Offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.#starts[low]! + 1 };
  }

  /** Offset at which a one-based line begins; a line outside the text gives its nearest end. */
  lineStart(line: number): number {
    if (line > this.#starts.length) return this.#length;
    return this.#starts[Math.max(0, line - 1)]!;
  }
}
