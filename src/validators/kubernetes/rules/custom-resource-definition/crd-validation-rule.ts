import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { followFieldPath } from '../../../../engine/structural/field-path.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import { checkValue } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';

const reasons = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

/** Everything about `x-kubernetes-validations` but the CEL in it. */
export const crdValidationRule = definitionRule({
  id: 'kubernetes/crd-validation-rule',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ versions }) {
    for (const { sites, schemas } of versions) {
      for (const { field } of sites) {
        for (const rule of field.child('x-kubernetes-validations').items()) yield* checkRule(rule, schemas.get(field.node!));
      }
    }
  },
});

function* checkRule(rule: Field, schema: StructuralSchema | undefined): Iterable<Finding> {
  yield* checkTexts(rule);
  const messageExpression = rule.child('messageExpression');
  if (isOnlySpace(messageExpression)) {
    yield messageExpression.finding({ en: 'messageExpression must not be blank. Leave it out, or write an expression.', zh: 'messageExpression 不能只有空白。请省略它，或写一个表达式。' });
  }
  if (rule.child('reason').present) yield* checkValue(rule.child('reason'), reasons);
  yield* checkFieldPath(rule.child('fieldPath'), schema);
}

/** The server stops at the first of these. */
function* checkTexts(item: Field): Iterable<Finding> {
  const [rule, message] = [item.child('rule'), item.child('message')];
  if (rule.present && rule.string() === undefined) return;
  if (rule.text().trim() === '') {
    yield rule.finding({ en: 'A validation rule needs a CEL expression in "rule".', zh: '校验规则需要在 "rule" 中写 CEL 表达式。' });
  } else if (isOnlySpace(message)) {
    yield message.finding({ en: 'The message must not be blank. Leave it out for the text of the rule.', zh: 'message 不能只有空白。省略它时会显示规则本身。' });
  } else if (hasBreak(message.text().trim())) {
    yield message.finding({ en: 'The message must be one line.', zh: 'message 必须是一行。' });
  } else if (hasBreak(rule.text().trim()) && message.blank) {
    yield message.finding({ en: 'A rule of several lines needs a "message", since the rule itself can\'t be shown in one.', zh: '多行的规则必须有 "message"，因为规则本身无法用一行显示。' });
  }
}

function* checkFieldPath(field: Field, schema: StructuralSchema | undefined): Iterable<Finding> {
  const path = field.string();
  if (!path) return;
  if (path.trim() === '' || hasBreak(path)) {
    yield field.finding({ en: 'fieldPath must be a path on one line, such as ".spec.replicas".', zh: 'fieldPath 必须是一行以内的路径，例如 ".spec.replicas"。' });
    return;
  }
  const target = schema ? followFieldPath(path, schema, true) : { names: [] };
  if (!('problem' in target)) return;
  yield field.finding({
    en: `"${path}" is no path from here into the schema: ${target.problem.en}.`,
    zh: `"${path}" 不是从这里出发的 schema 路径：${target.problem.zh}。`,
  });
}

function isOnlySpace(field: Field): boolean {
  const text = field.string() ?? '';
  return text !== '' && text.trim() === '';
}

function hasBreak(text: string): boolean {
  return /[\n\r]/.test(text);
}
