import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import type { SourceNode } from '../source-tree.ts';
import { checkNumber } from './check-number.ts';
import { checkText } from './check-text.ts';
import { isInEnum } from './enum-value.ts';
import { explainAlternatives, explainExclusive, explainNot } from './explain-alternatives.ts';
import type { StructuralOptions } from './options.ts';
import type { StructuralSchema } from './schema.ts';
import { outside, sizes } from './size.ts';
import { allowedTypes, fitsType, keptFormat, nameOfType, typeOfValue } from './type-of-value.ts';
import { violation, type Concern, type Violation } from './violation.ts';

/** What came of a check; incomplete where the schema and the value together were too much work. */
export interface Validation {
  readonly violations: readonly Violation[];
  readonly complete: boolean;
}

/**
 * Checks of a value against a branch of `anyOf` and the like that are made at most, about a second's
 * work; the walk along the structure itself is linear and not counted. Reached only by large
 * alternatives over large lists, and by patterns of very many states.
 */
const mostSteps = 200_000;

/**
 * Checks a value, defaulted and without dropped nulls, against its schema: types, bounds, patterns,
 * formats, required fields and alternatives. Unknown fields, list types and embedded resources have
 * walks of their own.
 */
export function validateValue(field: Field, schema: StructuralSchema, options: StructuralOptions): Validation {
  const run: Run = { options, branches: 0, steps: 0, complete: true };
  const violations = validate(field, schema, run);
  return { violations, complete: run.complete && run.steps <= mostSteps };
}

interface Run {
  readonly options: StructuralOptions;
  /** How many branches deep the walk is. */
  branches: number;
  steps: number;
  complete: boolean;
}

function validate(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const { node } = field;
  const found: Violation[] = [];
  if (run.branches > 0) run.steps++;
  if (!node || run.steps > mostSteps) return found;
  const { options } = run;
  const types = allowedTypes(schema, options);
  const format = keptFormat(schema, types, options);
  const add = (concern: Concern, words: (() => Localized) | undefined) => {
    if (words) found.push(violation(field, concern, words));
  };
  if (!fitsType(node, types, schema.nullable, format)) add('type', () => wrongType(types, format, node));
  if (schema.enum.length > 0 && !isInEnum(node, schema.enum)) found.push(violation(field, 'enum', () => notInEnum(schema), textsOf(schema.enum)));
  if (node.type === 'null') return found;
  append(found, validateJunctors(field, schema, run));
  if (node.type === 'string') {
    const check = checkText(node.value, schema, format, options);
    run.steps += check.steps;
    run.complete &&= check.complete;
    for (const [concern, words] of check.problems) add(concern, words);
  } else if (node.type === 'number') {
    for (const message of checkNumber(node, schema, types, format, options)) add('range', () => message);
  } else if (node.type === 'list') {
    add('size', outside(node.items.length, schema.minItems, schema.maxItems, sizes.items));
    const { items } = schema;
    if (items) appendEach(found, field.items(), (item) => validate(item, items, run));
  } else if (node.type === 'map') {
    add('size', outside(node.entries.size, schema.minProperties, schema.maxProperties, sizes.properties));
    append(found, validateMembers(field, schema, run));
  }
  return found;
}

/** More than any report shows: a list of which this many items are wrong is not read to its end. */
const mostViolations = 1000;

function appendEach(found: Violation[], fields: readonly Field[], check: (field: Field) => readonly Violation[]): void {
  for (const field of fields) {
    if (found.length >= mostViolations) return;
    append(found, check(field));
  }
}

/** `push(...many)` would overflow the stack on very long lists. */
function append(found: Violation[], more: readonly Violation[]): void {
  for (const one of more) found.push(one);
}

function validateMembers(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const found: Violation[] = [];
  const additional = schema.additionalProperties;
  for (const [name, member] of field.children()) {
    if (found.length >= mostViolations) return found;
    const property = schema.properties.get(name);
    if (property) append(found, validate(member, property, run));
    else if (typeof additional === 'object') append(found, validate(member, additional, run));
    else if (additional === false) found.push(violation(member, 'field-not-allowed', () => notAllowed(name)));
  }
  for (const name of schema.required) {
    const member = field.child(name);
    if (!member.written) found.push(violation(member, 'required', () => missing(name)));
  }
  return found;
}

function validateJunctors(field: Field, schema: StructuralSchema, run: Run): Violation[] {
  const { allOf, anyOf, oneOf, not } = schema;
  if (allOf.length + anyOf.length + oneOf.length === 0 && !not) return [];
  run.branches++;
  const found: Violation[] = allOf.flatMap((branch) => validate(field, branch, run));
  // Of a branch that fails one reason is enough, and all of them would fill the memory.
  const outcomesOf = (branches: readonly StructuralSchema[]) => branches.map((branch) => validate(field, branch, run).slice(0, 1));
  const add = (words: () => Localized) => {
    // Past the limit a branch that was not looked at seems to fit.
    if (run.steps <= mostSteps) found.push(violation(field, 'alternatives', words));
  };
  if (anyOf.length > 0) {
    const outcomes = outcomesOf(anyOf);
    if (outcomes.every((outcome) => outcome.length > 0)) add(() => explainAlternatives(field, anyOf, outcomes));
  }
  if (oneOf.length > 0) {
    const outcomes = outcomesOf(oneOf);
    if (outcomes.filter((outcome) => outcome.length === 0).length !== 1) add(() => explainExclusive(field, oneOf, outcomes));
  }
  if (not && validate(field, not, run).length === 0) add(() => explainNot(field, not));
  run.branches--;
  return found;
}

function textsOf(nodes: readonly SourceNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.type === 'string' ? [node.value] : []));
}

function wrongType(types: readonly string[], format: string, node: SourceNode): Localized {
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
