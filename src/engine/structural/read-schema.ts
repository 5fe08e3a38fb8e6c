import type { SourceNode } from '../source-tree.ts';
import type { StructuralSchema } from './schema.ts';

/** By the node that it is written in, for whoever needs the schema of a place. */
export type SchemaIndex = Map<SourceNode, StructuralSchema>;

/**
 * Below this a schema is taken to allow everything. The deepest published ones stay under 40, and
 * every walk over a value recurses no deeper than its schema.
 */
const deepest = 256;

/**
 * Reads a schema leniently: a keyword of the wrong type counts as not written, as its own rule
 * reports it. Only a map is a schema; `null` is the empty one.
 */
export function readSchema(node: SourceNode, index: SchemaIndex = new Map()): StructuralSchema {
  return read(node, index, 0);
}

function read(node: SourceNode, index: SchemaIndex, depth: number): StructuralSchema {
  const tooDeep = depth > deepest;
  const get = (key: string) => (tooDeep ? undefined : member(node, key));
  const below = (child: SourceNode) => read(child, index, depth + 1);
  const schema: StructuralSchema = {
    node,
    type: text(get('type')),
    nullable: flag(get('nullable')),
    properties: propertiesOf(get('properties'), below),
    additionalProperties: additionalOf(get('additionalProperties'), below),
    items: mapped(get('items'), below),
    default: given(get('default')),
    preserveUnknownFields: tooDeep || flag(get('x-kubernetes-preserve-unknown-fields')),
    embeddedResource: flag(get('x-kubernetes-embedded-resource')),
    intOrString: flag(get('x-kubernetes-int-or-string')),
    listType: text(get('x-kubernetes-list-type')),
    listMapKeys: texts(get('x-kubernetes-list-map-keys')),
    celRules: listed(get('x-kubernetes-validations')).length,
    format: text(get('format')),
    pattern: text(get('pattern')),
    minimum: number(get('minimum')),
    exclusiveMinimum: flag(get('exclusiveMinimum')),
    maximum: number(get('maximum')),
    exclusiveMaximum: flag(get('exclusiveMaximum')),
    multipleOf: number(get('multipleOf')),
    minLength: number(get('minLength')),
    maxLength: number(get('maxLength')),
    minItems: number(get('minItems')),
    maxItems: number(get('maxItems')),
    minProperties: number(get('minProperties')),
    maxProperties: number(get('maxProperties')),
    required: texts(get('required')),
    enum: listed(get('enum')),
    allOf: listed(get('allOf')).map(below),
    anyOf: listed(get('anyOf')).map(below),
    oneOf: listed(get('oneOf')).map(below),
    not: mapped(get('not'), below),
  };
  index.set(node, schema);
  return schema;
}

type Below = (node: SourceNode) => StructuralSchema;

function member(node: SourceNode, key: string): SourceNode | undefined {
  return node.type === 'map' ? node.entries.get(key)?.value : undefined;
}

function propertiesOf(node: SourceNode | undefined, below: Below): ReadonlyMap<string, StructuralSchema> {
  if (node?.type !== 'map') return new Map();
  return new Map([...node.entries.values()].map((entry) => [entry.key, below(entry.value)]));
}

function additionalOf(node: SourceNode | undefined, below: Below): StructuralSchema | boolean | undefined {
  return node?.type === 'boolean' ? node.value : mapped(node, below);
}

function mapped(node: SourceNode | undefined, below: Below): StructuralSchema | undefined {
  return node?.type === 'map' ? below(node) : undefined;
}

function given(node: SourceNode | undefined): SourceNode | undefined {
  return node?.type === 'null' ? undefined : node;
}

function text(node: SourceNode | undefined): string {
  return node?.type === 'string' ? node.value : '';
}

function flag(node: SourceNode | undefined): boolean {
  return node?.type === 'boolean' && node.value;
}

function number(node: SourceNode | undefined): number | undefined {
  return node?.type === 'number' ? node.value : undefined;
}

function listed(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.type === 'list' ? node.items : [];
}

function texts(node: SourceNode | undefined): readonly string[] {
  return listed(node).map(text);
}
