import type { Range } from '../../../engine/range.ts';
import type { MapEntry, SourceNode } from '../../../engine/source-tree.ts';
import { mostLevels } from './builder.ts';

/** One value of a JSON text. */
export interface JsonValue {
  readonly root: SourceNode;
  /** Where the value ends. */
  readonly to: number;
  readonly repeated: readonly RepeatedMember[];
  /** Where it becomes deeper than those who walk the tree can bear. */
  readonly tooDeepAt: number | undefined;
}

export interface RepeatedMember {
  readonly key: string;
  readonly range: Range;
  readonly first: number;
}

interface Open {
  readonly from: number;
  readonly entries: Map<string, MapEntry> | undefined;
  readonly items: SourceNode[];
  key: string;
  keyRange: Range;
}

const blanks = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const word = /true|false|null/y;

/**
 * Reads one JSON value from `at` on, as encoding/json does, or nothing where there is none: then the
 * text may still be YAML, which reads most of JSON and is more forgiving.
 */
export function readJson(text: string, at: number): JsonValue | undefined {
  return new JsonReader(text, at).read();
}

class JsonReader {
  readonly #text: string;
  #at: number;
  readonly #stack: Open[] = [];
  readonly #repeated: RepeatedMember[] = [];
  #tooDeepAt: number | undefined;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  read(): JsonValue | undefined {
    for (;;) {
      const node = this.#value();
      if (node === undefined) return undefined;
      if (node === 'opened') continue;
      const root = this.#put(node);
      if (root === 'refused') return undefined;
      if (root) return { root, to: this.#at, repeated: this.#repeated, tooDeepAt: this.#tooDeepAt };
    }
  }

  /** Reads a scalar or an empty container, or opens a container up to its first value. */
  #value(): SourceNode | 'opened' | undefined {
    this.#match(blanks);
    const from = this.#at;
    const code = this.#text[from];
    if (code === '{' || code === '[') return this.#open(code, from);
    if (code === '"') {
      const value = this.#string();
      return value === undefined ? undefined : { type: 'string', value, range: { from, to: this.#at } };
    }
    const named = this.#match(word);
    if (named) {
      const range = { from, to: this.#at };
      return named === 'null' ? { type: 'null', range } : { type: 'boolean', value: named === 'true', range };
    }
    return this.#number(from);
  }

  #number(from: number): SourceNode | undefined {
    const literal = this.#match(number);
    const value = Number(literal);
    // YAML takes what is out of range for a string, Go's JSON refuses it: YAML shall say.
    if (!literal || !Number.isFinite(value)) return undefined;
    const isInteger = /^-?\d+$/.test(literal);
    const text = isInteger ? literal : Object.is(value, -0) ? '-0' : String(value);
    return { type: 'number', value, text, integer: /^-?\d+$/.test(text), range: { from, to: this.#at } };
  }

  #open(bracket: string, from: number): SourceNode | 'opened' | undefined {
    const isMap = bracket === '{';
    this.#at++;
    this.#stack.push({ from, entries: isMap ? new Map() : undefined, items: [], key: '', keyRange: { from, to: from } });
    if (this.#stack.length > 10_000) return undefined;
    if (this.#stack.length > mostLevels) this.#tooDeepAt ??= from;
    this.#match(blanks);
    if (this.#text[this.#at] === (isMap ? '}' : ']')) return this.#close();
    return !isMap || this.#key() ? 'opened' : undefined;
  }

  #close(): SourceNode {
    this.#at++;
    const { from, entries, items } = this.#stack.pop()!;
    const range = { from, to: this.#at };
    return entries ? { type: 'map', entries, range } : { type: 'list', items, range };
  }

  /** Puts a value where it belongs and goes on to the next; gives the outermost value when it is complete. */
  #put(value: SourceNode): SourceNode | 'refused' | undefined {
    let node = value;
    for (;;) {
      const open = this.#stack.at(-1);
      if (!open) return node;
      if (open.entries) this.#addMember(open, node);
      else open.items.push(node);
      this.#match(blanks);
      const next = this.#text[this.#at];
      if (next === ',') {
        this.#at++;
        return !open.entries || this.#key() ? undefined : 'refused';
      }
      if (next !== (open.entries ? '}' : ']')) return 'refused';
      node = this.#close();
    }
  }

  #addMember({ entries, key, keyRange }: Open, value: SourceNode): void {
    const first = entries!.get(key);
    if (first) this.#repeated.push({ key, range: keyRange, first: first.keyRange.from });
    else entries!.set(key, { key, keyRange, value });
  }

  #key(): boolean {
    this.#match(blanks);
    const from = this.#at;
    const key = this.#string();
    if (key === undefined) return false;
    const open = this.#stack.at(-1)!;
    open.key = key;
    open.keyRange = { from, to: this.#at };
    this.#match(blanks);
    return this.#text[this.#at++] === ':';
  }

  #string(): string | undefined {
    const literal = this.#match(string);
    if (!literal) return undefined;
    return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
