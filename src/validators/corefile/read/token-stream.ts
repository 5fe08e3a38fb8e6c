import type { Token } from './token.ts';

/** Words that are still to be read, and how far they are. */
interface Frame {
  readonly tokens: readonly Token[];
  at: number;
}

/**
 * The words of a Corefile with the cursor of caddy's dispenser, into which an import can splice
 * others. Words to come lie on a stack, so that an import costs nothing but what it brings.
 */
export class TokenStream {
  readonly #read: Token[] = [];
  readonly #ahead: Frame[];
  #isBeyond = false;
  #length: number;

  constructor(tokens: readonly Token[]) {
    this.#ahead = [{ tokens, at: 0 }];
    this.#length = tokens.length;
  }

  /** How many words there are in all, those imported so far included. */
  get length(): number {
    return this.#length;
  }

  /** The word under the cursor. */
  get current(): Token | undefined {
    return this.#isBeyond ? undefined : this.#read.at(-1);
  }

  get text(): string {
    return this.current?.text ?? '';
  }

  is(text: string): boolean {
    return this.text === text;
  }

  /** The last word there is, for findings on what is missing at the end. */
  get last(): Token | undefined {
    return this.#read.at(-1);
  }

  next(): boolean {
    if (this.#isBeyond) return false;
    const token = this.#take();
    if (token) this.#read.push(token);
    return token !== undefined;
  }

  /** One word back, so that the next `next` gives this one again. */
  back(): void {
    if (this.#isBeyond) {
      this.#isBeyond = false;
      return;
    }
    const token = this.#read.pop();
    if (token) this.#ahead.push({ tokens: [token], at: 0 });
  }

  /** The next word, if it stands on the line on which this one ends. */
  nextArgument(): boolean {
    const { current } = this;
    const following = this.#peek();
    if (!current || !following || following.line !== current.lastLine) return false;
    return this.next();
  }

  /** Whether the word begins a line, as far as the numbers of the lines tell. */
  get isNewLine(): boolean {
    if (this.#isBeyond) return false;
    const [before, current] = this.#read.slice(-2);
    return !current || !before ? true : before.lastLine < current.line;
  }

  /** Puts words in the place of the last two, `import` and what it imports, and goes to the first of them. */
  splice(tokens: readonly Token[]): void {
    this.#read.splice(-2);
    this.#length += tokens.length - 2;
    this.#ahead.push({ tokens, at: 0 });
    if (!this.next()) this.#isBeyond = true;
  }

  #peek(): Token | undefined {
    for (let frame = this.#ahead.at(-1); frame; frame = this.#ahead.at(-1)) {
      if (frame.at < frame.tokens.length) return frame.tokens[frame.at];
      this.#ahead.pop();
    }
    return undefined;
  }

  #take(): Token | undefined {
    const token = this.#peek();
    if (token) this.#ahead.at(-1)!.at++;
    return token;
  }
}
