/**
 * A pattern of paths as a nondeterministic automaton, to find out whether two patterns share a path. `?` and `*`
 * match no slash, `**` does; a star that is a whole part of a path takes one character at least.
 */

/** What one step takes: these characters, or all but these. */
interface Characters {
  readonly negated: boolean;
  readonly set: ReadonlySet<string>;
}

export interface Automaton {
  /** Steps by state. */
  readonly steps: readonly (readonly { readonly on: Characters; readonly to: number }[])[];
  /** States reached without a character. */
  readonly jumps: readonly (readonly number[])[];
  readonly end: number;
  /** Whether the pattern has a wildcard: rules without one override those with one. */
  readonly isExact: boolean;
}

/** Longer patterns, and those with more states, are not looked into. */
const mostStates = 600;

/** Nothing for a pattern that is too long. It has to be one that the parser takes. */
export function automatonOf(pattern: string): Automaton | undefined {
  if (pattern.length > mostStates) return undefined;
  return new Builder(pattern).build();
}

const none: ReadonlySet<string> = new Set(['\0']);
const noSlash: ReadonlySet<string> = new Set(['/', '\0']);

class Builder {
  readonly #pattern: string;
  readonly #steps: { on: Characters; to: number }[][] = [[]];
  readonly #jumps: number[][] = [[]];
  #at = 0;
  #isExact = true;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  build(): Automaton | undefined {
    const end = this.#sequence(0, false);
    return this.#steps.length > mostStates ? undefined : { steps: this.#steps, jumps: this.#jumps, end, isExact: this.#isExact };
  }

  #state(): number {
    this.#steps.push([]);
    this.#jumps.push([]);
    return this.#steps.length - 1;
  }

  #step(from: number, on: Characters): number {
    const to = this.#state();
    this.#steps[from]!.push({ on, to });
    return to;
  }

  /** Reads to the end, or to the comma or brace that ends an alternative. */
  #sequence(from: number, nested: boolean): number {
    let state = from;
    while (this.#at < this.#pattern.length) {
      const character = this.#pattern[this.#at]!;
      if (nested && (character === ',' || character === '}')) return state;
      this.#at++;
      if (character === '{') state = this.#alternatives(state);
      else if (character === '[') state = this.#class(state);
      else if (character === '*') state = this.#star(state);
      else if (character === '?') state = this.#step(this.#wild(state), { negated: true, set: noSlash });
      else state = this.#step(state, { negated: false, set: new Set([character === '\\' ? (this.#pattern[this.#at++] ?? '\\') : character]) });
    }
    return state;
  }

  #wild(state: number): number {
    this.#isExact = false;
    return state;
  }

  #alternatives(from: number): number {
    const end = this.#state();
    do {
      const start = this.#state();
      this.#jumps[from]!.push(start);
      this.#jumps[this.#sequence(start, true)]!.push(end);
    } while (this.#pattern[this.#at++] === ',');
    return end;
  }

  #class(from: number): number {
    const negated = this.#pattern[this.#at] === '^';
    if (negated) this.#at++;
    const set = new Set<string>();
    while (this.#at < this.#pattern.length && this.#pattern[this.#at] !== ']') this.#range(set);
    this.#at++;
    if (negated) set.add('\0');
    return this.#step(negated ? this.#wild(from) : from, { negated, set });
  }

  #range(set: Set<string>): void {
    const first = this.#character();
    if (this.#pattern[this.#at] !== '-' || this.#pattern[this.#at + 1] === ']') return void set.add(first);
    this.#at++;
    const last = this.#character();
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0) && set.size < 256; code++) set.add(String.fromCharCode(code));
  }

  #character(): string {
    const character = this.#pattern[this.#at++] ?? '';
    return character === '\\' ? (this.#pattern[this.#at++] ?? character) : character;
  }

  #star(from: number): number {
    this.#isExact = false;
    const before = this.#pattern[this.#at - 2];
    const deep = this.#pattern[this.#at] === '*';
    let behind = this.#at;
    while (this.#pattern[behind] === '*') behind++;
    if (deep) this.#at++;
    const isPart = before === '/' && (behind === this.#pattern.length || this.#pattern[behind] === '/');
    const start = isPart ? this.#step(from, { negated: true, set: noSlash }) : from;
    const loop = this.#state();
    this.#jumps[start]!.push(loop);
    this.#steps[loop]!.push({ on: { negated: true, set: deep ? none : noSlash }, to: loop });
    return loop;
  }
}

/** Pairs of states that are looked at in search of a common path. */
const mostPairs = 30_000;

/** A path that both patterns match, the shortest; nothing where there is none, or none is found in time. */
export function commonPath(left: Automaton, right: Automaton): string | undefined {
  const width = right.steps.length;
  const seen = new Set<number>();
  let open: (readonly [number, string])[] = [];
  const enter = (a: number, b: number, path: string, into: (readonly [number, string])[]): void => {
    const pairs = [[a, b]] as [number, number][];
    for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
      const key = pair[0] * width + pair[1];
      if (seen.has(key)) continue;
      seen.add(key);
      into.push([key, path]);
      for (const jump of left.jumps[pair[0]]!) pairs.push([jump, pair[1]]);
      for (const jump of right.jumps[pair[1]]!) pairs.push([pair[0], jump]);
    }
  };
  enter(0, 0, '', open);
  while (open.length > 0 && seen.size < mostPairs) {
    const next: (readonly [number, string])[] = [];
    for (const [key, path] of open) {
      const [a, b] = [Math.floor(key / width), key % width];
      if (a === left.end && b === right.end) return path;
      for (const one of left.steps[a]!) {
        for (const other of right.steps[b]!) {
          const character = common(one.on, other.on);
          if (character !== undefined) enter(one.to, other.to, path + character, next);
        }
      }
    }
    open = next;
  }
  return undefined;
}

const samples = 'abcdefghijklmnopqrstuvwxyz/0123456789_.-';

function common(left: Characters, right: Characters): string | undefined {
  const candidates = left.negated ? (right.negated ? samples : [...right.set]) : [...left.set];
  for (const character of candidates) if (left.set.has(character) !== left.negated && right.set.has(character) !== right.negated) return character;
  return undefined;
}

/** Whether a pattern matches a path. */
export function matches(automaton: Automaton, path: string): boolean {
  const literal: Automaton = {
    steps: [...[...path].map((character, at) => [{ on: { negated: false, set: new Set([character]) }, to: at + 1 }]), []],
    jumps: Array.from({ length: [...path].length + 1 }, () => []),
    end: [...path].length,
    isExact: true,
  };
  return commonPath(automaton, literal) !== undefined;
}
