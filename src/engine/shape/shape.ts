/**
 * What a program's decoder takes: Go structs under encoding/json or go-toml, Rust structs under serde.
 * A shape is data, so that a format's whole structure is one table.
 */

/** Any value. */
export type Shape =
  | { readonly type: 'any' | 'string' | 'boolean' | 'number' }
  | IntegerShape
  | { readonly type: 'list'; readonly items: Shape }
  | { readonly type: 'map'; readonly values: Shape }
  | FieldsShape;

/** An integer type of the program, with its bounds. */
export interface IntegerShape {
  readonly type: 'integer';
  readonly name: string;
  readonly min: bigint;
  readonly max: bigint;
}

/** A struct. Its fields may refer to shapes that are not made yet. */
export interface FieldsShape {
  readonly type: 'fields';
  readonly fields: Readonly<Record<string, Shape>>;
}

export const any: Shape = { type: 'any' };
export const string: Shape = { type: 'string' };
export const boolean: Shape = { type: 'boolean' };
export const number: Shape = { type: 'number' };
export const int8 = signed(8);
export const int16 = signed(16);
export const int32 = signed(32);
export const int64 = signed(64);
export const uint8 = unsigned(8);
export const uint16 = unsigned(16);
export const uint32 = unsigned(32);
export const uint64 = unsigned(64);

export function listOf(items: Shape): Shape {
  return { type: 'list', items };
}

export function mapOf(values: Shape): Shape {
  return { type: 'map', values };
}

export function fieldsOf(fields: Readonly<Record<string, Shape>>): FieldsShape {
  return { type: 'fields', fields };
}

function signed(bits: number): IntegerShape {
  const half = 2n ** BigInt(bits - 1);
  return { type: 'integer', name: `int${bits}`, min: -half, max: half - 1n };
}

function unsigned(bits: number): IntegerShape {
  return { type: 'integer', name: `uint${bits}`, min: 0n, max: 2n ** BigInt(bits) - 1n };
}
