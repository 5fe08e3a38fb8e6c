/**
 * Regular expressions as Go and RE2 have them: no backtracking, so no text takes more than time
 * linear in its length, and no look-around or back-references. The engine is large and few pastes
 * need it, so it is loaded on demand; compile only after {@link loadRegularExpressions} is done.
 */
import type { RE2JS } from 're2js';
import type { Localized } from './localized.ts';

export type Pattern = { readonly test: (text: string) => boolean } | { readonly problem: Localized };

let engine: typeof RE2JS | undefined;

/** Many schemas share few patterns; a hostile one may hold very many, which are not kept. */
const compiled = new Map<string, Pattern>();
const mostCompiled = 2000;

export async function loadRegularExpressions(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** Compiles a pattern, or says why Go refuses it. Before the engine is loaded every text matches. */
export function compilePattern(source: string): Pattern {
  const known = compiled.get(source);
  if (known) return known;
  if (!engine) return { test: () => true };
  const pattern = compile(engine, source);
  if (compiled.size < mostCompiled) compiled.set(source, pattern);
  return pattern;
}

function compile(re2: typeof RE2JS, source: string): Pattern {
  try {
    const expression = re2.compile(source);
    return { test: (text) => expression.test(text) };
  } catch (error) {
    return { problem: explain(source, error instanceof Error ? error.message : String(error)) };
  }
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
