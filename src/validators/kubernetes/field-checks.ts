/**
 * The small checks that most rules are made of: a field is there, fits a grammar, is one of a few
 * values, lies in a range. Each yields at most one finding on the field it looks at.
 */
import type { Finding, Fix } from '../../engine/diagnostic.ts';
import { nearest } from '../../engine/did-you-mean.ts';
import type { Field } from '../../engine/field.ts';
import type { Localized } from '../../engine/localized.ts';
import type { Range } from '../../engine/range.ts';
import type { NameCheck } from './names.ts';

/** A text that must be there and not be empty. */
export function* checkRequired(field: Field, need?: Localized): Iterable<Finding> {
  if (field.blank) yield missing(field, need);
}

/** A list that must have items. */
export function* checkNotVacant(field: Field, need?: Localized): Iterable<Finding> {
  if (field.vacant) yield missing(field, need);
}

/** The finding on a field that must be there; `need` says what for, in a sentence of its own. */
export function missing(field: Field, need?: Localized): Finding {
  const { name } = field;
  return field.finding({
    en: `"${name}" is required and must not be empty.${need ? ` ${need.en}` : ''}`,
    zh: `必须填写 "${name}"，且不能为空。${need?.zh ?? ''}`,
  });
}

/** A text that fits a grammar, if there is one. An empty text is {@link checkRequired}'s matter. */
export function* checkName(field: Field, check: NameCheck): Iterable<Finding> {
  if (!field.blank) yield* checkText(field, check);
}

/** A text that fits a grammar, be it empty: for fields that are pointers in Go. */
export function* checkText(field: Field, check: NameCheck): Iterable<Finding> {
  const value = field.string();
  const reason = value === undefined ? undefined : check(value);
  if (value === undefined || !reason) return;
  const { name } = field;
  yield field.finding({
    en: `${name} "${shortened(value)}" ${reason.en}.`,
    zh: `${name} "${shortened(value)}" ${reason.zh}。`,
  });
}

/** A text that must be there and fit a grammar. */
export function* checkRequiredName(field: Field, check: NameCheck, need?: Localized): Iterable<Finding> {
  yield* checkRequired(field, need);
  yield* checkName(field, check);
}

/** One of a few values, if any is given. */
export function* checkOneOf(field: Field, values: readonly string[]): Iterable<Finding> {
  if (!field.blank) yield* checkValue(field, values);
}

/** One of a few values; an empty text is none of them: for fields that are pointers in Go. */
export function* checkValue(field: Field, values: readonly string[]): Iterable<Finding> {
  const value = field.string();
  if (value === undefined || values.includes(value)) return;
  const { name } = field;
  yield field.finding(
    {
      en: `${name} "${shortened(value)}" is not a value that the server knows: use ${listed(values).en}.`,
      zh: `${name} 没有 "${shortened(value)}" 这个取值，可以用 ${listed(values).zh}。`,
    },
    replacement(field, nearest(value, values)),
  );
}

/** One of a few values that must be there. */
export function* checkRequiredOneOf(field: Field, values: readonly string[]): Iterable<Finding> {
  yield* checkRequired(field, { en: `Use ${listed(values).en}.`, zh: `可以用 ${listed(values).zh}。` });
  yield* checkOneOf(field, values);
}

/** A number from `low` to `high`, if one is given. */
export function* checkRange(field: Field, low: number, high: number): Iterable<Finding> {
  const value = field.number();
  if (value === undefined || (value >= low && value <= high)) return;
  yield outOfRange(field, value, low, high);
}

/** A number from `low` to `high`; an absent one reads as 0, as a Go number does. */
export function* checkRequiredRange(field: Field, low: number, high: number): Iterable<Finding> {
  const value = field.present ? field.number() : 0;
  if (value === undefined || (value >= low && value <= high)) return;
  yield outOfRange(field, value, low, high);
}

/** A number that is not negative, if one is given. */
export function* checkNotNegative(field: Field): Iterable<Finding> {
  yield* checkRange(field, 0, Infinity);
}

function outOfRange(field: Field, value: number, low: number, high: number): Finding {
  const { name } = field;
  if (!field.present) {
    return field.finding({
      en: `"${name}" is required: a number from ${low} to ${high}.`,
      zh: `必须填写 "${name}"，取值范围是 ${low} 到 ${high}。`,
    });
  }
  return high === Infinity
    ? field.finding({
        en: `${name} is ${value}, but must be at least ${low}.`,
        zh: `${name} 的值是 ${value}，但不能小于 ${low}。`,
      })
    : field.finding({
        en: `${name} is ${value}, but must be from ${low} to ${high}.`,
        zh: `${name} 的值是 ${value}，但必须在 ${low} 到 ${high} 之间。`,
      });
}

/**
 * A finding that is about one field but shown at another, where the server reports the other. Its
 * path is that of the field it is about, so that no general rule says the same of it again.
 */
export function about(field: Field, finding: Finding): Finding {
  return { ...finding, path: field.path };
}

/** "A, B or C". */
export function listed(values: readonly string[]): Localized {
  const last = values.at(-1) ?? '';
  return {
    en: values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`,
    zh: values.length < 2 ? last : `${values.slice(0, -1).join('、')} 或 ${last}`,
  };
}

/** The fix that writes another text in a scalar's place, in quotes where YAML would read something else. */
export function replacement(field: Field, value: string | undefined): Fix | undefined {
  return rewriting(field, value === undefined ? undefined : notationOf(value));
}

/** The fix that writes a number, or anything else in YAML's own notation, in a scalar's place. */
export function rewriting(field: Field, notation: string | undefined): Fix | undefined {
  return notation === undefined || !field.present ? undefined : changeTo(notation, field.range);
}

/** The fix that writes another name in a key's place. */
export function renaming({ keyRange }: Field, name: string | undefined): Fix | undefined {
  return name === undefined || !keyRange ? undefined : changeTo(notationOf(name), keyRange);
}

function notationOf(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

function changeTo(notation: string, range: Range): Fix {
  return { title: { en: `Change to ${notation}`, zh: `改为 ${notation}` }, edits: [{ range, insert: notation }] };
}

/** The sentence that suggests a name, if there is one to suggest. */
export function didYouMean(name: string | undefined): Localized {
  return name === undefined ? { en: '', zh: '' } : { en: ` Did you mean "${name}"?`, zh: `是否想写 "${name}"？` };
}

/** Messages must not carry a whole page. */
export function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}
