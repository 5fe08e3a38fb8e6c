import type { Field } from '../../../../engine/field.ts';
import { readSchema, type SchemaIndex } from '../../../../engine/structural/read-schema.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import type { KubernetesObject } from '../../object.ts';
import { schemaSites, type SchemaSite } from './schema-site.ts';

/** One version of a CustomResourceDefinition. */
export interface DefinitionVersion {
  readonly field: Field;
  readonly name: string;
  readonly served: boolean;
  /** Where `openAPIV3Schema` is or should be. */
  readonly schemaField: Field;
  /** Every place in the schema that is a schema, in the order of the text. */
  readonly sites: readonly SchemaSite[];
  readonly schema: StructuralSchema | undefined;
  /** The schema at a place, by the node that it is written in. */
  readonly schemas: SchemaIndex;
  readonly hasStatus: boolean;
}

/** A CustomResourceDefinition, read once for all rules. */
export interface Definition {
  readonly object: KubernetesObject;
  readonly spec: Field;
  readonly versions: readonly DefinitionVersion[];
}

const read = new WeakMap<KubernetesObject, Definition>();

/** The definition that an object is, read when first asked for. */
export function definitionOf(object: KubernetesObject): Definition {
  const known = read.get(object);
  if (known) return known;
  const spec = object.root.child('spec');
  const definition = { object, spec, versions: spec.child('versions').items().map(versionOf) };
  read.set(object, definition);
  return definition;
}

/** Every place in the schemas of a definition that is a schema. */
export function* sitesOf(object: KubernetesObject): Iterable<SchemaSite> {
  for (const version of definitionOf(object).versions) yield* version.sites;
}

function versionOf(field: Field): DefinitionVersion {
  const schemaField = field.descend('schema', 'openAPIV3Schema');
  const schemas: SchemaIndex = new Map();
  return {
    field,
    name: field.child('name').text(),
    served: field.child('served').boolean() ?? false,
    schemaField,
    sites: schemaField.present ? schemaSites(schemaField) : [],
    schema: schemaField.present ? readSchema(schemaField.node!, schemas) : undefined,
    schemas,
    hasStatus: field.descend('subresources', 'status').present,
  };
}
