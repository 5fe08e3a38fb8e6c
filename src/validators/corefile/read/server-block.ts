import type { Token } from './token.ts';

/** A key of a server block, such as `example.org:53`, its comma cut off. */
export interface Key {
  readonly text: string;
  readonly token: Token;
}

/** What stands between two braces, or all of a Corefile that has none. */
export interface ServerBlock {
  readonly keys: readonly Key[];
  /** The words of each plugin, all its stanzas one after another, its name first in each. */
  readonly plugins: ReadonlyMap<string, readonly Token[]>;
  /** The first word of each stanza, in the order of the file. */
  readonly stanzas: readonly Token[];
  /** Whether a file that was not read, or a variable, adds to it. */
  readonly isOpen: boolean;
}

/** A block under construction. */
export class BlockBuilder implements ServerBlock {
  keys: Key[] = [];
  readonly plugins = new Map<string, Token[]>();
  readonly stanzas: Token[] = [];
  isOpen = false;

  begin(name: string, token: Token): void {
    this.stanzas.push(token);
    this.add(name, { ...token, starts: true });
  }

  add(name: string, token: Token): void {
    const words = this.plugins.get(name);
    if (words) words.push(token);
    else this.plugins.set(name, [token]);
  }
}
