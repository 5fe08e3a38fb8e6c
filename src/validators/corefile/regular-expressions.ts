import { compilePattern } from '../../engine/regular-expression.ts';
import { utf8Length } from '../../engine/utf8-length.ts';
import type { Token } from './read/token.ts';
import { Refusal } from './refusal.ts';
import { regularExpression } from './rules.ts';

/** Bytes that a pattern may have (maxRegexpLen, from CoreDNS 1.14.0). */
const longest = 10_000;

/**
 * Refuses what Go's `regexp` does not compile.
 * @returns how many groups the pattern has; nothing where that is not known
 */
export function checkPattern(word: Token, subject: string, text = word.text): number | undefined {
  if (word.unknown) return undefined;
  const length = utf8Length(text);
  if (length > longest) {
    throw new Refusal(regularExpression, word, {
      en: `${subject}: the pattern has ${length} bytes, more than the ${longest} that CoreDNS takes from 1.14.0.`,
      zh: `${subject}：模式有 ${length} 字节，超过了 CoreDNS 从 1.14.0 起允许的 ${longest} 字节。`,
    });
  }
  const pattern = compilePattern(text);
  if ('unchecked' in pattern) return undefined;
  if ('problem' in pattern) {
    throw new Refusal(regularExpression, word, {
      en: `${subject}: this is not a regular expression of Go (RE2): ${pattern.problem.en}.`,
      zh: `${subject}：这不是 Go（RE2）的正则表达式：${pattern.problem.zh}。`,
    });
  }
  return pattern.groups;
}
