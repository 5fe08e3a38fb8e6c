import type { Localized } from '../../../engine/localized.ts';
import { Refusal } from '../refusal.ts';
import { expression } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { expressionProblem } from './expression-problem.ts';

/** The words after `expr`, joined by blanks: a condition on the query. */
export function checkExpression(stanza: Stanza): void {
  const name = stanza.word;
  const words = stanza.rest();
  if (words.some(({ unknown }) => unknown)) return;
  const text = words.map((word) => word.text).join(' ');
  const problem = expressionProblem(text);
  if (problem) throw new Refusal(expression, words.length > 0 ? { from: words[0]!.range.from, to: words.at(-1)!.range.to } : name, message(text, problem));
}

function message(text: string, problem: Localized): Localized {
  return {
    en: `view expr: "${shortened(text)}" is no condition: ${problem.en}.`,
    zh: `view expr："${shortened(text)}" 不是条件：${problem.zh}。`,
  };
}
