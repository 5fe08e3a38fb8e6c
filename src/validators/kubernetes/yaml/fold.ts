import { isBreak } from './characters.ts';
import type { Cursor } from './cursor.ts';

/** Line breaks inside a scalar, folded: one becomes a space, of several the first is dropped. */
export class Fold {
  #first = '';
  #rest = '';
  #blanks = '';
  broken = false;

  add(cursor: Cursor): void {
    if (!isBreak(cursor.code())) {
      if (!this.broken) this.#blanks += cursor.text[cursor.at];
      cursor.at++;
    } else if (this.broken) this.#rest += cursor.readBreak();
    else {
      this.#first = cursor.readBreak();
      this.broken = true;
    }
  }

  take(): string {
    const folded = !this.broken ? this.#blanks : this.#first === '\n' ? this.#rest || ' ' : this.#first + this.#rest;
    this.#first = this.#rest = this.#blanks = '';
    this.broken = false;
    return folded;
  }

  /** An escaped line break in double quotes: it and the blanks after it vanish. */
  swallow(): void {
    this.#blanks = '';
    this.#first = '';
    this.#rest = '';
    this.broken = true;
  }
}
