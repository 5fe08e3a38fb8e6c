import type { MapEntry, SourceNode } from '../source-tree.ts';

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where something stands that no text holds. */
const nowhere = { from: 0, to: 0 };

/** A plain value as a tree, so that schemas can be written in code. */
export function sourceNodeOf(value: Json): SourceNode {
  if (value === null) return { type: 'null', range: nowhere };
  if (typeof value === 'string') return { type: 'string', value, range: nowhere };
  if (typeof value === 'boolean') return { type: 'boolean', value, range: nowhere };
  if (typeof value === 'number') {
    return { type: 'number', value, text: String(value), integer: Number.isInteger(value), range: nowhere };
  }
  if (Array.isArray(value)) return { type: 'list', items: value.map(sourceNodeOf), range: nowhere };
  const entries = Object.entries(value).map(([key, member]): [string, MapEntry] => [
    key,
    { key, keyRange: nowhere, value: sourceNodeOf(member) },
  ]);
  return { type: 'map', entries: new Map(entries), range: nowhere };
}
