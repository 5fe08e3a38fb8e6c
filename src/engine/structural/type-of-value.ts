import type { Localized } from '../localized.ts';
import type { SourceNode } from '../source-tree.ts';
import { int64Of, isNearInteger } from './go-number.ts';
import type { StructuralOptions } from './options.ts';
import type { StructuralSchema } from './schema.ts';

/** The types that a schema allows; none means any. */
export function allowedTypes(schema: StructuralSchema, options: StructuralOptions): readonly string[] {
  if (schema.intOrString && options.prepared) return ['integer', 'string'];
  return schema.type ? [schema.type] : [];
}

/** The format that the server keeps: one that means nothing for its type is dropped when it prepares a schema. */
export function keptFormat(schema: StructuralSchema, types: readonly string[], options: StructuralOptions): string {
  const { format } = schema;
  if (!format || !options.prepared) return format;
  const type = types.length === 1 ? types[0] : 'string';
  if (type === 'string') return options.format(format) ? format : '';
  if (type === 'integer') return format === 'int32' || format === 'int64' ? format : '';
  if (type === 'number') return format === 'float' || format === 'double' ? format : '';
  return '';
}

/** The type of a value in the words of OpenAPI, `null` included. */
export function typeOfValue(node: SourceNode): string {
  if (node.type === 'map') return 'object';
  if (node.type === 'list') return 'array';
  if (node.type === 'number') return int64Of(node) === undefined ? 'number' : 'integer';
  return node.type;
}

/**
 * Whether a value has one of the types. The server's check knows formats too: where a format is
 * kept and the type is no number, any text or list passes here and it is the format that decides.
 */
export function fitsType(node: SourceNode, types: readonly string[], nullable: boolean, format: string): boolean {
  if (types.length === 0 && format === '') return true;
  if (node.type === 'null') return types.length === 0 || nullable;
  const type = typeOfValue(node);
  const fits =
    types.includes(type) ||
    (type === 'integer' && types.includes('number')) ||
    (node.type === 'number' && types.includes('integer') && isNearInteger(node.value));
  if (fits || format === '') return fits;
  const numeric = types.includes('number') || types.includes('integer');
  return !numeric && (type === 'string' || type === 'array');
}

const typeNames: ReadonlyMap<string, Localized> = new Map([
  ['object', { en: 'an object', zh: '对象' }],
  ['array', { en: 'a list', zh: '列表' }],
  ['string', { en: 'a string', zh: '字符串' }],
  ['integer', { en: 'an integer', zh: '整数' }],
  ['number', { en: 'a number', zh: '数字' }],
  ['boolean', { en: 'a boolean', zh: '布尔值' }],
  ['null', { en: 'null', zh: '空值（null）' }],
]);

/** A type of OpenAPI in words, with its article. */
export function nameOfType(type: string): Localized {
  return typeNames.get(type) ?? { en: `of type "${type}"`, zh: `"${type}" 类型` };
}
