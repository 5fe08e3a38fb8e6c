import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import { checkNumber } from './check-number.ts';
import { explainAlternatives, explainExclusive, explainNot } from './explain-alternatives.ts';
import { isInEnum } from './enum-value.ts';
import type { StructuralOptions } from './options.ts';
import type { StructuralSchema } from './schema.ts';
import { allowedTypes, fitsType, keptFormat, nameOfType, typeOfValue } from './type-of-value.ts';
import type { Concern, Violation } from './violation.ts';

/** What came of a check; incomplete where the schema and the value together were too much work. */
export interface Validation {
  readonly violations: readonly Violation[];
  readonly complete: boolean;
}

/**
 * Checks of one value against one schema node that are made at most: some seconds' worth. Reached
 * only by schemas that repeat large alternatives over large lists.
 */
const mostSteps = 1_000_000;

/**
 * Checks a value, defaulted and without dropped nulls, against its schema: types, bounds, patterns,
 * formats, required fields and alternatives. Unknown fields, list types and embedded resources have
 * walks of their own.
 */
export function validateValue(field: Field, schema: StructuralSchema, options: StructuralOptions): Validation {
  const run: Run = { options, steps: 0 };
  const violations = validate(field, schema, run);
  return { violations, complete: run.steps <= mostSteps };
}

interface Run {
  readonly options: StructuralOptions;
  steps: number;
}

function validate(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const { node } = field;
  const found: Violation[] = [];
  if (!node || ++run.steps > mostSteps) return found;
  const { options } = run;
  const types = allowedTypes(schema, options);
  const format = keptFormat(schema, types, options);
  const add = (concern: Concern, message: Localized | undefined) => {
    if (message) found.push({ field, concern, message });
  };
  if (!fitsType(node, types, schema.nullable, format)) add('type', wrongType(types, format, node));
  if (schema.enum.length > 0 && !isInEnum(node, schema.enum)) add('enum', notInEnum(schema));
  if (node.type === 'null') return found;
  found.push(...validateJunctors(field, schema, run));
  if (node.type === 'string') {
    checkText(node.value, schema, format, options, add);
  } else if (node.type === 'number') {
    for (const message of checkNumber(node, schema, types, format, options)) add('range', message);
  } else if (node.type === 'list') {
    add('size', outside(node.items.length, schema.minItems, schema.maxItems, sizes.items));
    const { items } = schema;
    if (items) for (const item of field.items()) append(found, validate(item, items, run));
  } else if (node.type === 'map') {
    add('size', outside(node.entries.size, schema.minProperties, schema.maxProperties, sizes.properties));
    append(found, validateMembers(field, schema, run));
  }
  return found;
}

/** `push(...many)` would overflow the stack on very long lists. */
function append(found: Violation[], more: readonly Violation[]): void {
  for (const violation of more) found.push(violation);
}

function validateMembers(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const found: Violation[] = [];
  const additional = schema.additionalProperties;
  for (const [name, member] of field.children()) {
    const property = schema.properties.get(name);
    if (property) append(found, validate(member, property, run));
    else if (typeof additional === 'object') append(found, validate(member, additional, run));
    else if (additional === false) found.push({ field: member, concern: 'field-not-allowed', message: notAllowed(name) });
  }
  for (const name of schema.required) {
    const member = field.child(name);
    if (!member.written) found.push({ field: member, concern: 'required', message: missing(name) });
  }
  return found;
}

function validateJunctors(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const found: Violation[] = schema.allOf.flatMap((branch) => validate(field, branch, run));
  const add = (message: Localized | undefined) => {
    if (message) found.push({ field, concern: 'alternatives', message });
  };
  if (schema.anyOf.length > 0) {
    const outcomes = schema.anyOf.map((branch) => validate(field, branch, run));
    if (outcomes.every((outcome) => outcome.length > 0)) add(explainAlternatives(field, schema.anyOf, outcomes));
  }
  if (schema.oneOf.length > 0) {
    const outcomes = schema.oneOf.map((branch) => validate(field, branch, run));
    if (outcomes.filter((outcome) => outcome.length === 0).length !== 1) add(explainExclusive(field, schema.oneOf, outcomes));
  }
  if (schema.not && run.steps <= mostSteps && validate(field, schema.not, run).length === 0) add(explainNot(field, schema.not));
  return found;
}

type Add = (concern: Concern, message: Localized | undefined) => void;

function checkText(value: string, schema: StructuralSchema, format: string, options: StructuralOptions, add: Add): void {
  // The server stops at the first of these three.
  const length = schema.minLength !== undefined || schema.maxLength !== undefined ? codePoints(value) : 0;
  const size = outside(length, schema.minLength, schema.maxLength, sizes.characters);
  add('size', size);
  const matches = !size && schema.pattern ? options.pattern(schema.pattern) : undefined;
  if (matches && !matches(value)) add('pattern', noMatch(schema.pattern));
  const fits = format ? options.format(format) : undefined;
  if (fits && !fits(value)) add('format', notInFormat(format));
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at++) {
    const high = text.charCodeAt(at) & 0xfc00;
    if (high === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

interface Size {
  readonly least: string;
  readonly most: string;
  readonly unit: Localized;
}

const sizes = {
  characters: { least: 'minLength', most: 'maxLength', unit: { en: 'characters', zh: '个字符' } },
  items: { least: 'minItems', most: 'maxItems', unit: { en: 'items', zh: '项' } },
  properties: { least: 'minProperties', most: 'maxProperties', unit: { en: 'fields', zh: '个字段' } },
} as const satisfies Record<string, Size>;

function outside(count: number, least: number | undefined, most: number | undefined, size: Size): Localized | undefined {
  const { unit } = size;
  if (most !== undefined && count > most) {
    return { en: `Has ${count} ${unit.en}; the schema allows at most ${most} (${size.most}).`, zh: `有 ${count} ${unit.zh}，schema 最多允许 ${most} ${unit.zh}（${size.most}）。` };
  }
  if (least !== undefined && count < least) {
    return { en: `Has ${count} ${unit.en}; the schema asks for at least ${least} (${size.least}).`, zh: `只有 ${count} ${unit.zh}，schema 至少要求 ${least} ${unit.zh}（${size.least}）。` };
  }
  return undefined;
}

function wrongType(types: readonly string[], format: string, node: NonNullable<Field['node']>): Localized {
  const given = nameOfType(typeOfValue(node));
  if (types.length === 0) {
    return { en: `Is ${given.en}, but the format "${format}" is one of strings.`, zh: `这里是${given.zh}，而格式 "${format}" 只用于字符串。` };
  }
  const wanted = types.map(nameOfType);
  return {
    en: `Is ${given.en}; the schema asks for ${wanted.map((name) => name.en).join(' or ')}.`,
    zh: `这里是${given.zh}，而 schema 要求${wanted.map((name) => name.zh).join('或')}。`,
  };
}

function notInEnum(schema: StructuralSchema): Localized {
  const values = schema.enum.slice(0, 12).map((value) => ('value' in value ? String(value.value) : value.type));
  const more = schema.enum.length > values.length;
  return {
    en: `Not among the values of the schema's enum: ${values.join(', ')}${more ? ', …' : ''}.`,
    zh: `不在 schema 的 enum 之内：${values.join('、')}${more ? '……' : ''}。`,
  };
}

function missing(name: string): Localized {
  return { en: `The schema requires the field "${name}".`, zh: `缺少 schema 要求的字段 "${name}"。` };
}

function notAllowed(name: string): Localized {
  return {
    en: `The schema allows no field "${name}" here: it says additionalProperties: false.`,
    zh: `schema 在这里写了 additionalProperties: false，不允许字段 "${name}"。`,
  };
}

function noMatch(pattern: string): Localized {
  return { en: `Does not match the schema's pattern ${pattern}`, zh: `与 schema 的 pattern 不匹配：${pattern}` };
}

function notInFormat(format: string): Localized {
  return { en: `Is not in the format "${format}" that the schema asks for.`, zh: `不符合 schema 要求的格式 "${format}"。` };
}
