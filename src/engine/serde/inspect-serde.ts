import { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import type { IntegerShape } from '../shape/shape.ts';
import { isDate, type SourceNode } from '../source-tree.ts';
import type { EnumShape, SerdeShape, StructShape } from './serde-shape.ts';

/** What serde meets: all of it refuses the text, but for unknown fields of a struct that does not deny them. */
export type SerdeFault =
  | { readonly kind: 'wrong-type' | 'out-of-range'; readonly field: Field; readonly shape: SerdeShape }
  | { readonly kind: 'not-listed'; readonly field: Field; readonly values: readonly string[] }
  | { readonly kind: 'unparsable'; readonly field: Field; readonly problem: Localized }
  | { readonly kind: 'missing-field'; readonly field: Field; readonly name: string }
  | { readonly kind: 'unknown-field'; readonly denied: boolean; readonly field: Field; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'known-field'; readonly field: Field };

/**
 * Lists every fault of a value, where serde stops at the first. A `known-field` is no fault: it tells
 * which members a struct takes, so that a reader of JSON can refuse one that stands there twice.
 */
export function inspectSerde(node: SourceNode | undefined, shape: SerdeShape): SerdeFault[] {
  const faults: SerdeFault[] = [];
  const root = Field.root(node);
  if (node) inspect(root, node, shape, faults);
  return faults;
}

function inspect(field: Field, node: SourceNode, shape: SerdeShape, faults: SerdeFault[]): void {
  switch (shape.type) {
    case 'any': return;
    case 'option': return node.type === 'null' ? undefined : inspect(field, node, shape.of, faults);
    case 'struct': return inspectStruct(field, node, shape, faults);
    case 'either': return inspect(field, node, node.type === 'string' ? shape.string : shape.map, faults);
    case 'enum': return inspectEnum(field, node, shape, faults);
    case 'integer': return inspectInteger(field, node, shape, faults);
    case 'parsed': return inspectParsed(field, node, shape, faults);
    case 'list': return node.type === 'list' ? field.items().forEach((item) => inspect(item, item.node!, shape.items, faults)) : mistyped(field, shape, faults);
    case 'map': return node.type === 'map' ? field.entries().forEach(([, value]) => inspect(value, value.node!, shape.values, faults)) : mistyped(field, shape, faults);
    default: if (node.type !== shape.type || isDate(node)) mistyped(field, shape, faults);
  }
}

function mistyped(field: Field, shape: SerdeShape, faults: SerdeFault[]): void {
  faults.push({ kind: 'wrong-type', field, shape });
}

/** A derived struct is read from an object, or from a list of its fields in their order. */
function inspectStruct(field: Field, node: SourceNode, shape: StructShape, faults: SerdeFault[]): void {
  if (node.type === 'list') return inspectSequence(field, node.items.length, shape, faults);
  if (node.type !== 'map') return mistyped(field, shape, faults);
  const known = Object.keys(shape.fields);
  for (const [name, member] of field.children()) {
    const isKnown = Object.hasOwn(shape.fields, name);
    if (isKnown) faults.push({ kind: 'known-field', field: member });
    if (isKnown) inspect(member, member.node!, shape.fields[name]!.shape, faults);
    else faults.push({ kind: 'unknown-field', denied: shape.denies, field: member, name, known });
  }
  for (const name of known) {
    if (!shape.fields[name]!.absent && !node.entries.has(name)) faults.push({ kind: 'missing-field', field, name });
  }
}

function inspectSequence(field: Field, length: number, shape: StructShape, faults: SerdeFault[]): void {
  const fields = Object.values(shape.fields);
  // In a list nothing can be left out but defaults, and nothing may follow.
  const isWhole = length <= fields.length && fields.slice(length).every(({ absent, shape: { type } }) => absent && type !== 'option');
  if (!isWhole) return mistyped(field, shape, faults);
  for (const [at, item] of field.items().entries()) inspect(item, item.node!, fields[at]!.shape, faults);
}

/** A unit variant is its name, or an object with the name and null. */
function inspectEnum(field: Field, node: SourceNode, { values, ...shape }: EnumShape, faults: SerdeFault[]): void {
  const [only] = node.type === 'map' && node.entries.size === 1 ? node.entries.values() : [];
  const isVariant = only?.value.type === 'null';
  const name = isVariant ? only!.key : node.type === 'string' && !isDate(node) ? node.value : undefined;
  if (name === undefined) return mistyped(field, { ...shape, values }, faults);
  if (!values.includes(name)) faults.push({ kind: 'not-listed', field, values });
}

function inspectParsed(field: Field, node: SourceNode, shape: Extract<SerdeShape, { type: 'parsed' }>, faults: SerdeFault[]): void {
  if (node.type !== 'string' || isDate(node)) return mistyped(field, shape, faults);
  const problem = shape.problem(node.value);
  if (problem) faults.push({ kind: 'unparsable', field, problem });
}

function inspectInteger(field: Field, node: SourceNode, shape: IntegerShape, faults: SerdeFault[]): void {
  if (node.type !== 'number' || !/^-?\d+$/.test(node.text)) return mistyped(field, shape, faults);
  // `-0` is read as a float.
  if (node.text === '-0') return mistyped(field, shape, faults);
  const isIn = node.text.length <= 21 && BigInt(node.text) >= shape.min && BigInt(node.text) <= shape.max;
  if (!isIn) faults.push({ kind: 'out-of-range', field, shape });
}
