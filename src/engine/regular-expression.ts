/**
 * Regular expressions as Go and RE2 have them: no backtracking, so no text takes more than time
 * linear in its length, and no look-around or back-references. The engine is large and few pastes
 * need it, so it is loaded on demand; compile only after {@link loadRegularExpressions} is done.
 */
import type { RE2JS } from 're2js';
import type { Localized } from './localized.ts';

/** A compiled pattern, why it is none, or nothing where compiling it would be too much work. */
export type Pattern =
  | { readonly test: (text: string) => boolean; readonly size: number; /** How many groups capture. */ readonly groups: number }
  | { readonly problem: Localized }
  | { readonly unchecked: true };

let engine: typeof RE2JS | undefined;

/** Many schemas share few patterns; a hostile one may hold very many, which are not kept. */
const compiled = new Map<string, Pattern>();
const mostCompiled = 2000;

/** States of all automata that are built for one paste at most, about a second's work. */
const mostStates = 100_000;
let states = 0;

/** Loads the engine, and begins to count afresh how much is compiled. */
export async function loadRegularExpressions(): Promise<void> {
  states = 0;
  engine ??= (await import('re2js')).RE2JS;
}

/** Compiles a pattern, or says why Go refuses it. What would be too much work is left unchecked. */
export function compilePattern(source: string): Pattern {
  const known = compiled.get(source);
  if (known) return known;
  const size = sizeOf(source);
  if (!engine || states + size > mostStates) return { unchecked: true };
  states += size;
  const pattern = compile(engine, source, size);
  if (compiled.size < mostCompiled) compiled.set(source, pattern);
  return pattern;
}

function compile(re2: typeof RE2JS, source: string, size: number): Pattern {
  try {
    const expression = re2.compile(source);
    return { test: (text) => expression.test(text), size, groups: expression.groupCount() };
  } catch (error) {
    return { problem: explain(source, error instanceof Error ? error.message : String(error)) };
  }
}

/** Roughly the number of states: what stands in repeated parentheses is copied as often as it is repeated. */
function sizeOf(source: string): number {
  const open: number[] = [];
  let size = 0;
  let last = 0;
  for (const [token, times] of source.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d*,?(\d*)\}|./gsu)) {
    if (token === '(') open.push(size);
    else if (token === ')') last = open.pop() ?? 0;
    else if (token.startsWith('{') && token.length > 2) {
      const count = Math.min(1000, Number(times || /\d+/.exec(token)?.[0] || 1));
      size += (size - last) * Math.max(0, count - 1);
    } else if (!/[*+?]/.test(token)) {
      last = size;
      size++;
    }
  }
  return size;
}

/** What people bring along from other engines, by the piece of syntax that gives it away. */
const missing: readonly (readonly [RegExp, Localized])[] = [
  [/\(\?[=!]/, { en: 'RE2 has no look-ahead ("(?=", "(?!")', zh: 'RE2 没有前瞻断言（"(?="、"(?!"）' }],
  [/\(\?<[=!]/, { en: 'RE2 has no look-behind ("(?<=", "(?<!")', zh: 'RE2 没有后顾断言（"(?<="、"(?<!"）' }],
  [/\\[1-9]/, { en: 'RE2 has no back-references ("\\1")', zh: 'RE2 没有反向引用（"\\1"）' }],
  [/\\k</, { en: 'RE2 has no back-references ("\\k<name>")', zh: 'RE2 没有反向引用（"\\k<name>"）' }],
  [/\(\?>/, { en: 'RE2 has no atomic groups ("(?>")', zh: 'RE2 没有原子组（"(?>"）' }],
  [/[*+?}]\+/, { en: 'RE2 has no possessive quantifiers ("a++")', zh: 'RE2 没有占有型量词（"a++"）' }],
  [/\\[ZG]/, { en: 'RE2 has no "\\Z" and "\\G"; the end of the text is "\\z" or "$"', zh: 'RE2 没有 "\\Z" 和 "\\G"；文本结尾写作 "\\z" 或 "$"' }],
  [/\\u/, { en: 'RE2 writes a code point as "\\x{4E2D}", not "\\u4E2D"', zh: 'RE2 的码点写作 "\\x{4E2D}"，而不是 "\\u4E2D"' }],
];

function explain(source: string, problem: string): Localized {
  const detail = problem.replace(/^error parsing regexp: /, '');
  const cause = missing.find(([sign]) => sign.test(detail)) ?? missing.find(([sign]) => sign.test(source));
  if (cause) return { en: `${cause[1].en}: ${detail}`, zh: `${cause[1].zh}：${detail}` };
  return { en: detail, zh: detail };
}
