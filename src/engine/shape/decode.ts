import { Field } from '../field.ts';
import { isDate, type MapEntry, type MapNode, type SourceNode } from '../source-tree.ts';
import type { FieldsShape, IntegerShape, Shape } from './shape.ts';

/** Where decoders differ. */
export interface Decoder {
  /** Whether `Process` is read as `process`, as Go's encoding/json does where no name matches exactly. */
  readonly foldsCase: boolean;
  /** Whether null leaves a field as if it were absent, as in Go. */
  readonly nullIsAbsent: boolean;
}

export const goDecoder: Decoder = { foldsCase: true, nullIsAbsent: true };

/** What a decoder meets: a value it cannot take, a name it does not know, or one it knows in other letters. */
export type ShapeFault =
  | { readonly kind: 'wrong-type' | 'out-of-range'; readonly field: Field; readonly shape: Shape }
  | { readonly kind: 'unknown-field'; readonly field: Field; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'other-case'; readonly field: Field; readonly name: string; readonly canonical: string };

/** A decoded text: rules find every field under the name that the program gives it. */
export interface Decoded {
  readonly root: Field;
  readonly faults: readonly ShapeFault[];
}

/** Reads a tree as a decoder would. Depth is bounded by the shape: what no shape describes is not looked into. */
export function decode(node: SourceNode | undefined, shape: Shape, decoder: Decoder): Decoded {
  const faults: ShapeFault[] = [];
  const named = node && canonical(node, shape, decoder);
  const root = Field.root(named);
  if (named) inspect(root, shape, { decoder, faults });
  return { root, faults };
}

/** The same tree with the fields of structs under their own names. */
function canonical(node: SourceNode, shape: Shape, decoder: Decoder): SourceNode {
  if (!decoder.foldsCase) return node;
  if (shape.type === 'list' && node.type === 'list') {
    return { ...node, items: node.items.map((item) => canonical(item, shape.items, decoder)) };
  }
  if (node.type !== 'map') return node;
  if (shape.type === 'map') return withEntries(node, (entry) => ({ ...entry, value: canonical(entry.value, shape.values, decoder) }));
  if (shape.type !== 'fields') return node;
  return withEntries(node, (entry) => {
    const name = nameOf(entry.key, shape);
    const value = name === undefined ? entry.value : canonical(entry.value, shape.fields[name]!, decoder);
    return { ...entry, key: name ?? entry.key, value };
  });
}

function withEntries(node: MapNode, change: (entry: MapEntry) => MapEntry): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const entry of node.entries.values()) {
    const changed = change(entry);
    entries.set(changed.key, writtenAs(changed, entry.key));
  }
  return { ...node, entries };
}

/** Entries that were written in other letters remember how. */
const spellings = new WeakMap<MapEntry, string>();

function writtenAs(entry: MapEntry, key: string): MapEntry {
  if (entry.key !== key) spellings.set(entry, key);
  return entry;
}

function nameOf(key: string, { fields }: FieldsShape): string | undefined {
  if (Object.hasOwn(fields, key)) return key;
  return foldedNames(fields).get(key.toLowerCase());
}

const folded = new WeakMap<object, ReadonlyMap<string, string>>();

function foldedNames(fields: FieldsShape['fields']): ReadonlyMap<string, string> {
  const known = folded.get(fields);
  if (known) return known;
  const names = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]));
  folded.set(fields, names);
  return names;
}

interface Inspection {
  readonly decoder: Decoder;
  readonly faults: ShapeFault[];
}

function inspect(field: Field, shape: Shape, inspection: Inspection): void {
  const { node } = field;
  if (!node || shape.type === 'any') return;
  if (node.type === 'null' && inspection.decoder.nullIsAbsent) return;
  const kind = mismatch(node, shape);
  if (kind) inspection.faults.push({ kind, field, shape });
  else if (shape.type === 'list') for (const item of field.items()) inspect(item, shape.items, inspection);
  else if (shape.type === 'map') for (const [, value] of field.entries()) inspect(value, shape.values, inspection);
  else if (shape.type === 'fields') inspectFields(field, node as MapNode, shape, inspection);
}

function inspectFields(field: Field, node: MapNode, { fields }: FieldsShape, inspection: Inspection): void {
  for (const [name, member] of field.children()) {
    if (!Object.hasOwn(fields, name)) {
      inspection.faults.push({ kind: 'unknown-field', field: member, name, known: Object.keys(fields) });
      continue;
    }
    const written = spellings.get(node.entries.get(name)!);
    if (written !== undefined) inspection.faults.push({ kind: 'other-case', field: member, name: written, canonical: name });
    inspect(member, fields[name]!, inspection);
  }
}

const nodeTypes: Readonly<Record<Exclude<Shape['type'], 'any'>, SourceNode['type']>> = {
  string: 'string', boolean: 'boolean', number: 'number', integer: 'number', list: 'list', map: 'map', fields: 'map',
};

function mismatch(node: SourceNode, shape: Exclude<Shape, { type: 'any' }>): 'wrong-type' | 'out-of-range' | undefined {
  if (node.type !== nodeTypes[shape.type as keyof typeof nodeTypes] || isDate(node)) return 'wrong-type';
  if (shape.type !== 'integer' || node.type !== 'number') return undefined;
  return integerMismatch(node.text, shape);
}

/** Go and serde parse the number's text as an integer: `1.0` and `1e3` are none. */
function integerMismatch(text: string, { min, max }: IntegerShape): 'wrong-type' | 'out-of-range' | undefined {
  if (!/^-?\d+$/.test(text)) return 'wrong-type';
  // More digits than the widest type has: not worth the time that a huge number takes to read.
  if (text.length > 21) return 'out-of-range';
  const value = BigInt(text);
  return value < min || value > max ? 'out-of-range' : undefined;
}
