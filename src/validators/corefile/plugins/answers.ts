/** Answers made up and views: template, view. */
import { parseUint } from '../../../engine/go/integer.ts';
import { classes, recordTypes, responseCodes } from '../dns-names.ts';
import { templateProblem } from '../../../engine/go/template/template-problem.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { checkPattern } from '../regular-expressions.ts';
import { number, recordType, template as templateRule } from '../rules.ts';
import { shortened } from '../stanza.ts';
import { oneOf } from '../values.ts';
import { ignoring, withoutEffect, type Setup } from './setup.ts';
import { checkExpression } from '../view-expression/check-expression.ts';

export const template: Setup = (stanza) => stanza.each(() => {
  const queried = stanza.argument('a class, such as IN');
  stanza.check(() => void oneOf(queried, 'template', classes, recordType));
  const type = stanza.argument('a type, such as A');
  stanza.check(() => void oneOf(type, 'template', recordTypes, recordType));
  stanza.rest();
  const records = (section: string) => () => stanza.arguments(1).forEach((word) => record(word, section));
  stanza.properties({
    match: () => stanza.arguments(1).forEach((word) => checkPattern(word, 'template match')),
    answer: records('answer'),
    additional: records('additional'),
    authority: records('authority'),
    rcode: () => void oneOf(stanza.argument(), 'template rcode', responseCodes, recordType),
    ederror: () => extendedError(stanza.arguments(1, 2)[0]!),
    fallthrough: ignoring(stanza),
    upstream: withoutEffect(stanza, '1.5.2'),
    // Expressions of a template see more than those of a view, and are not compiled here.
    var: () => void stanza.arguments(2),
    expr: () => void stanza.arguments(1),
  }, { since: { var: 15, expr: 15 } });
});

function record(word: Token, section: string): void {
  if (word.unknown) return;
  const problem = templateProblem(word.text, ['parseInt']);
  if (!problem) return;
  throw new Refusal(templateRule, word, {
    en: `template ${section}: this is not a template of Go: ${problem.reason.en}.`,
    zh: `template ${section}：这不是 Go 模板：${problem.reason.zh}。`,
  });
}

function extendedError(word: Token): void {
  if (word.unknown || parseUint(word.text, 16) !== undefined) return;
  throw new Refusal(number, word, {
    en: `template ederror: "${shortened(word.text)}" is no code of an extended error: 0 to 65535.`,
    zh: `template ederror："${shortened(word.text)}" 不是扩展错误代码：应为 0 到 65535。`,
  });
}

export const view: Setup = (stanza) => stanza.once(() => {
  stanza.arguments(1, 1);
  stanza.properties({ expr: () => checkExpression(stanza) });
});
