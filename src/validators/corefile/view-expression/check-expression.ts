import type { Localized } from '../../../engine/localized.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { expression } from '../rules.ts';
import { shortened } from '../stanza.ts';
import { readExpression } from './expression-problem.ts';
import type { Environment, ExpressionType } from './expression-type.ts';

/** The words of a line that CoreDNS joins by blanks and compiles; `at` stands before them. Yields their type. */
export function checkExpression(at: Token, words: readonly Token[], subject: string, environment: Environment): ExpressionType {
  if (words.some(({ unknown }) => unknown)) return 'any';
  const text = words.map((word) => word.text).join(' ');
  const read = readExpression(text, environment);
  if (typeof read === 'string') return read;
  throw new Refusal(expression, words.length > 0 ? { from: words[0]!.range.from, to: words.at(-1)!.range.to } : at, message(subject, text, read.problem));
}

function message(subject: string, text: string, problem: Localized): Localized {
  return {
    en: `${subject}: "${shortened(text)}" does not compile: ${problem.en}.`,
    zh: `${subject}："${shortened(text)}" 无法编译：${problem.zh}。`,
  };
}
