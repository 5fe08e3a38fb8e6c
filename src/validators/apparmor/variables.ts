import type { Token } from './lexer/token.ts';
import { evaluate } from './evaluate.ts';
import type { ProfileFile } from './parser/tree.ts';

/** What is known of the variables of a file. */
export interface Variables {
  /** Values by name, those that `+=` adds among them. */
  readonly sets: ReadonlyMap<string, readonly string[]>;
  /** Those whose value is not known here stand without one. */
  readonly booleans: ReadonlyMap<string, boolean | undefined>;
  /** Whether an include before the profiles may define others. */
  readonly mayBeIncluded: boolean;
}

export function variablesOf(file: ProfileFile): Variables {
  const first = file.profiles[0]?.name.from ?? Number.POSITIVE_INFINITY;
  const mayBeIncluded = file.includes.some(({ from }) => from < first);
  const sets = new Map<string, string[]>();
  const booleans = new Map<string, boolean | undefined>();
  const known = { sets, booleans, mayBeIncluded };
  for (const item of file.preamble) {
    if (item.type !== 'variable' && item.type !== 'boolean') continue;
    const name = variableName(item.name.text);
    if (item.sign === '?=' && (sets.has(name) || booleans.has(name))) continue;
    if (item.type === 'boolean') booleans.set(name, evaluate(item.value, known));
    else sets.set(name, [...(item.sign === '+=' ? (sets.get(name) ?? []) : []), ...item.values.map(({ value }) => value)]);
  }
  return known;
}

/** `PROC` of `@{PROC}`, `@PROC` and `$PROC`. */
export function variableName(text: string): string {
  return text.replace(/^[@$]\{?/, '').replace(/\}$/, '');
}

/** A reference within a word. */
export interface Reference {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The first `@{name}` in a word, one behind a backslash passed over. */
export function firstReference(word: string, start = 0): Reference | undefined {
  for (let at = start; at < word.length; at++) {
    if (word[at] === '\\') {
      at++;
      continue;
    }
    if (!word.startsWith('@{', at)) continue;
    const end = word.indexOf('}', at);
    const name = end < 0 ? '' : word.slice(at + 2, end);
    if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return { name, from: at, to: end + 1 };
  }
  return undefined;
}

export function* referencesIn(word: string): Iterable<Reference> {
  let found = firstReference(word);
  while (found) {
    yield found;
    found = firstReference(word, found.to);
  }
}

/** Longer than any path; a word that grows beyond it is not looked into. */
const mostCharacters = 20_000;

/**
 * A word with its variables put in, several values as alternatives; `own` are those that the parser sets for a
 * profile. Nothing where one is not known here, or refers to itself, or the whole grows too long.
 */
export function expand(word: string, { sets }: Variables, own: ReadonlyMap<string, string> = new Map()): string | undefined {
  let text = word;
  for (let rounds = 0; rounds < 1000; rounds++) {
    const found = firstReference(text);
    if (!found) return text;
    const automatic = own.get(found.name);
    const values = automatic === undefined ? sets.get(found.name) : [automatic];
    if (!values || values.length === 0) return undefined;
    text = text.slice(0, found.from) + (values.length === 1 ? values[0]! : alternatives(values, text, found)) + text.slice(found.to);
    if (text.length > mostCharacters) return undefined;
  }
  return undefined;
}

/** Slashes at the seams are dropped, so that a variable may end with one. */
function alternatives(values: readonly string[], text: string, { from, to }: Reference): string {
  const behindSlash = text[from - 1] === '/';
  const beforeSlash = text[to] === '/';
  const parts = values.map((value) => {
    const begun = behindSlash ? value.replace(/^\/+/, '') : value;
    return beforeSlash ? begun.replace(/\/+$/, '') : begun;
  });
  return `{${parts.join(',')}}`;
}

/** Where a reference of a token's word stands in the text, or the whole token where escapes come between. */
export function placeOf({ text, from, to }: Token, { name }: Reference): { from: number; to: number } {
  const at = text.indexOf(`@{${name}}`);
  return at < 0 ? { from, to } : { from: from + at, to: from + at + name.length + 3 };
}
