/** Answers made up and views: template, view. */
import { parseUint } from '../../../engine/go/integer.ts';
import { classes, recordTypes, responseCodes } from '../dns-names.ts';
import { templateProblem } from '../../../engine/go/template/template-problem.ts';
import type { Token } from '../read/token.ts';
import { Refusal, Unknown } from '../refusal.ts';
import { checkPattern } from '../regular-expressions.ts';
import { expression, number, recordType, template as templateRule } from '../rules.ts';
import { shortened } from '../stanza.ts';
import { oneOf } from '../values.ts';
import { ignoring, withoutEffect, type Setup } from './setup.ts';
import { checkExpression } from '../view-expression/check-expression.ts';
import { builtins, predicates } from '../view-expression/expression-parser.ts';
import { environment, type Known } from '../view-expression/expression-type.ts';

export const template: Setup = (stanza) => stanza.each(() => {
  const queried = stanza.argument('a class, such as IN');
  stanza.check(() => void oneOf(queried, 'template', classes, recordType));
  const type = stanza.argument('a type, such as A');
  stanza.check(() => void oneOf(type, 'template', recordTypes, recordType));
  stanza.rest();
  // What an expression of this template sees: beside what a view sees, the groups of the pattern and its own variables.
  const known: Record<string, Known> = { ...environment, group: { result: 'string', takes: ['any'] } };
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
    var: () => variable(stanza.arguments(2), known),
    expr: () => {
      const at = stanza.word;
      checkExpression(at, stanza.arguments(1), 'template expr', known);
    },
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

const keywords = ['true', 'false', 'nil', 'let', 'if', 'else', 'not', 'in', 'and', 'or', 'matches', 'contains', 'startsWith', 'endsWith'];

/** `var NAME EXPRESSION` makes a name that the expressions below it see. */
function variable([name, ...words]: readonly Token[], known: Record<string, Known>): void {
  if (name!.unknown) throw new Unknown();
  const { text } = name!;
  const isFree = ![...keywords, ...builtins].includes(text) && ![known, predicates].some((names) => Object.hasOwn(names, text));
  if (!/^[a-zA-Z_]\w*$/.test(text) || !isFree) {
    throw new Refusal(expression, name!, {
      en: `template var: "${shortened(text)}" is no name for a variable: letters, digits and _, and neither taken nor a word of the language.`,
      zh: `template var："${shortened(text)}" 不能作变量名：只用字母、数字和 _，且不能已被占用，也不能是语言自带的词。`,
    });
  }
  // Later lines see the name even where its expression is refused: one mistake is told once.
  known[text] = 'any';
  const type = checkExpression(name!, words, 'template var', known);
  if (type !== 'function' && type !== 'nil') known[text] = type;
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
  stanza.properties({
    expr: () => {
      const at = stanza.word;
      checkExpression(at, stanza.rest(), 'view expr', environment);
    },
  });
});
