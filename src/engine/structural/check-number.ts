import type { Localized } from '../localized.ts';
import type { NumberNode } from '../source-tree.ts';
import { cutToInt64, fitsRange, int64Of, isNearInteger } from './go-number.ts';
import type { StructuralOptions } from './options.ts';
import type { StructuralSchema } from './schema.ts';

type Numeric = bigint | number;

/** What a number breaks of its schema's type, format, bounds and step. */
export function checkNumber(node: NumberNode, schema: StructuralSchema, types: readonly string[], format: string, options: StructuralOptions): Localized[] {
  const value = int64Of(node) ?? node.value;
  const type = types.length === 1 ? types[0]! : '';
  // A bound that is itself out of range of the type refuses every value.
  const unusable = (bound: number) => options.checksNumericRange && !fitsRange(bound, type, format);
  const found: Localized[] = [];
  if (options.checksNumericRange && !fitsRange(value, type, format)) found.push(outOfRange(node.text, type, format));
  for (const check of [checkMultiple, checkMaximum, checkMinimum]) {
    const message = check(value, schema, unusable);
    if (message) found.push(message);
  }
  return found;
}

type Check = (value: Numeric, schema: StructuralSchema, unusable: (bound: number) => boolean) => Localized | undefined;

const checkMultiple: Check = (value, { multipleOf }, unusable) => {
  if (multipleOf === undefined) return undefined;
  if (unusable(multipleOf)) return boundOutOfRange('multipleOf', multipleOf);
  if (typeof value === 'bigint') {
    const step = cutToInt64(multipleOf);
    if (step <= 0n) {
      return {
        en: `An integer can't be checked against multipleOf: ${multipleOf}: the server cuts the step to ${step} and then refuses every integer. Write a float here, or change the schema.`,
        zh: `整数无法按 multipleOf: ${multipleOf} 检查：服务器会把步长截断成 ${step}，于是拒绝一切整数。请在此写浮点数，或修改 schema。`,
      };
    }
    return value % step === 0n ? undefined : notMultiple(multipleOf);
  }
  const quotient = multipleOf < 1 ? (1 / multipleOf) * value : value / multipleOf;
  return multipleOf > 0 && isNearInteger(quotient) ? undefined : notMultiple(multipleOf);
};

const checkMaximum: Check = (value, { maximum, exclusiveMaximum }, unusable) => {
  if (maximum === undefined) return undefined;
  if (unusable(maximum)) return boundOutOfRange('maximum', maximum);
  // Against an integer the server cuts the bound to an integer.
  const order = compare(value, typeof value === 'bigint' ? cutToInt64(maximum) : maximum);
  if (order < 0 || (order === 0 && !exclusiveMaximum)) return undefined;
  return exclusiveMaximum
    ? { en: `Must be less than ${maximum} (exclusiveMaximum).`, zh: `必须小于 ${maximum}（exclusiveMaximum）。` }
    : { en: `Must be at most ${maximum} (maximum).`, zh: `不能大于 ${maximum}（maximum）。` };
};

const checkMinimum: Check = (value, { minimum, exclusiveMinimum }, unusable) => {
  if (minimum === undefined) return undefined;
  if (unusable(minimum)) return boundOutOfRange('minimum', minimum);
  const order = compare(value, typeof value === 'bigint' ? cutToInt64(minimum) : minimum);
  if (order > 0 || (order === 0 && !exclusiveMinimum)) return undefined;
  return exclusiveMinimum
    ? { en: `Must be greater than ${minimum} (exclusiveMinimum).`, zh: `必须大于 ${minimum}（exclusiveMinimum）。` }
    : { en: `Must be at least ${minimum} (minimum).`, zh: `不能小于 ${minimum}（minimum）。` };
};

function compare(a: Numeric, b: Numeric): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function notMultiple(multipleOf: number): Localized {
  return { en: `Must be a multiple of ${multipleOf} (multipleOf).`, zh: `必须是 ${multipleOf} 的倍数（multipleOf）。` };
}

function outOfRange(text: string, type: string, format: string): Localized {
  return {
    en: `${text} is outside of the range of ${format ? `${type}, format ${format}` : type}; since Kubernetes 1.36 the server refuses it.`,
    zh: `${text} 超出了 ${format || type} 的取值范围；从 Kubernetes 1.36 起服务器会拒绝。`,
  };
}

function boundOutOfRange(keyword: string, bound: number): Localized {
  return {
    en: `The schema's own ${keyword}, ${bound}, does not fit its type and format, so since Kubernetes 1.36 the server refuses every value here. Change the schema.`,
    zh: `schema 自己的 ${keyword}（${bound}）不符合它的 type 与 format，因此从 Kubernetes 1.36 起服务器会拒绝这里的任何值。请修改 schema。`,
  };
}
