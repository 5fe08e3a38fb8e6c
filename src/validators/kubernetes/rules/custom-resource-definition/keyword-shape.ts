import type { SourceNode } from '../../../../engine/source-tree.ts';

/** What a keyword of a schema decodes to in the server's own types. */
export type KeywordShape = 'text' | 'number' | 'integer' | 'flag' | 'texts' | 'list' | 'object' | 'anything' | 'schema-or-flag';

const shapes: Readonly<Record<KeywordShape, readonly string[]>> = {
  text: ['id', '$schema', '$ref', 'description', 'type', 'format', 'title', 'pattern', 'x-kubernetes-list-type', 'x-kubernetes-map-type'],
  number: ['maximum', 'minimum', 'multipleOf'],
  integer: ['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'],
  flag: ['exclusiveMaximum', 'exclusiveMinimum', 'uniqueItems', 'nullable', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-embedded-resource', 'x-kubernetes-int-or-string'],
  texts: ['required', 'x-kubernetes-list-map-keys'],
  list: ['enum', 'allOf', 'anyOf', 'oneOf', 'x-kubernetes-validations'],
  object: ['not', 'properties', 'patternProperties', 'definitions', 'dependencies', 'externalDocs'],
  'schema-or-flag': ['additionalProperties', 'additionalItems'],
  anything: ['default', 'example', 'items'],
};

const shapeOf = new Map(Object.entries(shapes).flatMap(([shape, keywords]) => keywords.map((keyword) => [keyword, shape as KeywordShape] as const)));

/** All keywords that the server knows. */
export const keywords: readonly string[] = [...shapeOf.keys()];

/** What a keyword decodes to; nothing for one that the server does not know. */
export function keywordShape(keyword: string): KeywordShape | undefined {
  return shapeOf.get(keyword);
}

/** Whether a value decodes; `null` always does, to nothing. */
export function fitsShape(node: SourceNode, shape: KeywordShape): boolean {
  if (node.type === 'null' || shape === 'anything') return true;
  if (shape === 'text') return node.type === 'string';
  if (shape === 'number') return node.type === 'number';
  if (shape === 'integer') return node.type === 'number' && node.integer;
  if (shape === 'flag') return node.type === 'boolean';
  if (shape === 'object') return node.type === 'map';
  if (shape === 'schema-or-flag') return node.type === 'map' || node.type === 'boolean';
  return node.type === 'list' && (shape === 'list' || node.items.every((item) => fitsShape(item, 'text')));
}
