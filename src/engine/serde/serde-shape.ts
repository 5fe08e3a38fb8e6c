/**
 * What a Rust program takes that reads its input with serde's derived decoders. Unlike Go's, these
 * know fields that must be there, enums, and structs that refuse names they do not know.
 */
import type { Localized } from '../localized.ts';
import type { IntegerShape } from '../shape/shape.ts';

/** Any value. */
export type SerdeShape =
  | { readonly type: 'any' | 'string' | 'boolean' | 'number' }
  | IntegerShape
  | { readonly type: 'option'; readonly of: SerdeShape }
  | { readonly type: 'list'; readonly items: SerdeShape }
  | { readonly type: 'map'; readonly values: SerdeShape }
  | EnumShape
  | ParsedShape
  | { readonly type: 'either'; readonly string: SerdeShape; readonly map: SerdeShape }
  | StructShape;

/** One of a list of words. */
export interface EnumShape {
  readonly type: 'enum';
  readonly values: readonly string[];
}

/** A string that the program parses further; the answer says what is wrong with one. */
export interface ParsedShape {
  readonly type: 'parsed';
  readonly problem: (text: string) => Localized | undefined;
}

/** A struct. `denies`: it has `deny_unknown_fields`; else what it does not know is passed over in silence. */
export interface StructShape {
  readonly type: 'struct';
  readonly denies: boolean;
  readonly fields: Readonly<Record<string, StructField>>;
}

/** A field: `option` and `default` may be left out, and only an option may be null. */
export interface StructField {
  readonly shape: SerdeShape;
  readonly absent?: true;
}

export const anyValue: SerdeShape = { type: 'any' };
export const text: SerdeShape = { type: 'string' };
export const bool: SerdeShape = { type: 'boolean' };
export const float: SerdeShape = { type: 'number' };

export function oneOf(...values: readonly string[]): EnumShape {
  return { type: 'enum', values };
}

export function parsed(problem: ParsedShape['problem']): ParsedShape {
  return { type: 'parsed', problem };
}

export function vec(items: SerdeShape): SerdeShape {
  return { type: 'list', items };
}

export function required(shape: SerdeShape): StructField {
  return { shape };
}

/** `Option<T>`. */
export function optional(shape: SerdeShape): StructField {
  return { shape: { type: 'option', of: shape }, absent: true };
}

/** `#[serde(default)]`. */
export function defaulted(shape: SerdeShape): StructField {
  return { shape, absent: true };
}

/** A struct that refuses unknown fields. */
export function strict(fields: StructShape['fields']): StructShape {
  return { type: 'struct', denies: true, fields };
}

/** A struct that passes over unknown fields. */
export function lenient(fields: StructShape['fields']): StructShape {
  return { type: 'struct', denies: false, fields };
}
