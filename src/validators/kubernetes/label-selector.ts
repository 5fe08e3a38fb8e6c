/**
 * Label selectors, from apimachinery's `pkg/apis/meta/v1/validation` and `labels.Selector`.
 */
import type { Finding } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import { checkOneOf, checkText, shortened } from './field-checks.ts';
import { checkLabelValue, checkQualifiedName } from './names.ts';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** A `matchLabels`/`matchExpressions` selector, if there is one. */
export function* checkLabelSelector(selector: Field): Iterable<Finding> {
  yield* checkLabels(selector.child('matchLabels'));
  for (const requirement of selector.child('matchExpressions').items()) yield* checkRequirement(requirement);
}

/** A map of labels. The server names the map, not the entry; the message names the entry. */
export function* checkLabels(labels: Field): Iterable<Finding> {
  for (const [key, value] of labels.entries()) {
    const badKey = checkQualifiedName(key);
    if (badKey) yield labels.finding({ en: `The label key "${shortened(key)}" ${badKey.en}.`, zh: `标签键 "${shortened(key)}" ${badKey.zh}。` });
    const text = value.string();
    const badValue = text === undefined ? undefined : checkLabelValue(text);
    if (text === undefined || !badValue) continue;
    yield labels.finding({
      en: `The value "${shortened(text)}" of label "${shortened(key)}" ${badValue.en}.`,
      zh: `标签 "${shortened(key)}" 的值 "${shortened(text)}" ${badValue.zh}。`,
    });
  }
}

function* checkRequirement(requirement: Field): Iterable<Finding> {
  yield* checkOperator(requirement, operators);
  yield* checkOperands(requirement);
  yield* checkKey(requirement.child('key'));
  for (const value of requirement.child('values').items()) yield* checkText(value, checkLabelValue);
}

/** The operator of a requirement: it has no default. */
export function* checkOperator(requirement: Field, known: readonly string[]): Iterable<Finding> {
  const operator = requirement.child('operator');
  yield* checkOneOf(operator, known);
  if (!operator.blank) return;
  yield operator.finding({
    en: `A requirement needs an operator: ${known.join(', ')}.`,
    zh: `每个条件都要写明 operator：${known.join('、')}。`,
  });
}

/** `In` and `NotIn` need values, `Exists` and `DoesNotExist` must have none. */
export function* checkOperands(requirement: Field): Iterable<Finding> {
  const operator = requirement.child('operator').text();
  const values = requirement.child('values');
  if ((operator === 'In' || operator === 'NotIn') && values.vacant) {
    yield values.finding({
      en: `Operator ${operator} compares with "values", so there must be at least one.`,
      zh: `operator 为 ${operator} 时要与 "values" 比较，因此至少要给一个值。`,
    });
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && !values.vacant) {
    yield values.finding({
      en: `Operator ${operator} only looks at the key: remove "values".`,
      zh: `operator 为 ${operator} 时只看键，请去掉 "values"。`,
    });
  }
}

/** The key of a requirement: it must be there, and is a label key. */
export function* checkKey(key: Field): Iterable<Finding> {
  if (key.blank) {
    yield key.finding({ en: 'A requirement needs the label "key" that it looks at.', zh: '每个条件都要用 "key" 写明所看的标签。' });
  } else {
    yield* checkText(key, checkQualifiedName);
  }
}

/** Whether a selector has neither labels nor expressions. */
export function isEmptySelector(selector: Field): boolean {
  return selector.child('matchLabels').entries().length === 0 && selector.child('matchExpressions').vacant;
}

/** Whether a selector matches a set of labels; one that is malformed matches as far as it can be read. */
export function selectorMatches(selector: Field, labels: ReadonlyMap<string, string>): boolean {
  const equal = selector.child('matchLabels').entries().every(([key, value]) => labels.get(key) === value.text());
  return equal && selector.child('matchExpressions').items().every((requirement) => requirementMatches(requirement, labels));
}

function requirementMatches(requirement: Field, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(requirement.child('key').text());
  const values = requirement.child('values').items().map((item) => item.text());
  switch (requirement.child('operator').text()) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return true;
  }
}

/** The labels that a map of them holds; a value that is no text is left out. */
export function labelsOf(labels: Field): ReadonlyMap<string, string> {
  return new Map(labels.entries().flatMap(([key, value]) => {
    const text = value.present ? value.string() : '';
    return text === undefined ? [] : [[key, text] as const];
  }));
}
