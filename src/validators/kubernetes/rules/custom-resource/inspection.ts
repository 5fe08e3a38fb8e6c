import { Field } from '../../../../engine/field.ts';
import type { MapNode } from '../../../../engine/source-tree.ts';
import { withDefaults, withoutNulls } from '../../../../engine/structural/default-value.ts';
import { duplicateItems } from '../../../../engine/structural/duplicate-items.ts';
import { embeddedResources } from '../../../../engine/structural/embedded-resource.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import { unknownFieldsOfObject, type UnknownField } from '../../../../engine/structural/unknown-fields.ts';
import { validateValue } from '../../../../engine/structural/validate-value.ts';
import type { Violation } from '../../../../engine/structural/violation.ts';
import { definitionKind, type KubernetesObject, type Paste } from '../../object.ts';
import { definitionOf, type Definition, type DefinitionVersion } from '../custom-resource-definition/definition.ts';
import { structuralOptions } from '../custom-resource-definition/structural-options.ts';
import { checkEmbeddedObject } from './embedded-object.ts';

/** A custom resource beside its definition, and what came of holding one against the other. */
export interface Inspection {
  readonly resource: KubernetesObject;
  readonly definition: Definition;
  /** The version that the resource is written in, if it is defined and served. */
  readonly version: DefinitionVersion | undefined;
  readonly unknown: readonly UnknownField[];
  readonly violations: readonly Violation[];
  readonly complete: boolean;
  /** The object as the server validates it: defaulted, without dropped nulls and status. */
  readonly value: Field;
}

const made = new WeakMap<Paste, readonly Inspection[]>();

/** Inspects every pasted object whose kind a pasted CustomResourceDefinition defines, once for all rules. */
export function inspectionsOf(paste: Paste): readonly Inspection[] {
  const known = made.get(paste);
  if (known) return known;
  const definitions = paste.objects.filter((object) => object.groupKind === definitionKind && object.version === 'v1').map(definitionOf);
  const inspections = definitions.length === 0 ? [] : inspect(paste, definitions);
  made.set(paste, inspections);
  return inspections;
}

function inspect(paste: Paste, definitions: readonly Definition[]): Inspection[] {
  const byKind = new Map<string, Definition>();
  const keyOf = (group: string, kind: string) => `${kind}.${group}`;
  // Of two definitions of a kind the one that comes before the object counts, as it would when applied in turn.
  for (const definition of definitions.toReversed()) byKind.set(keyOf(...kindOf(definition)), definition);
  const byObject = new Map(definitions.map((definition) => [definition.object, definition]));
  return paste.objects.flatMap((object) => {
    const defined = byObject.get(object);
    if (defined) byKind.set(keyOf(...kindOf(defined)), defined);
    const definition = object.group ? byKind.get(keyOf(object.group, object.kind)) : undefined;
    return definition ? [inspectOne(object, definition)] : [];
  });
}

function kindOf({ spec }: Definition): [group: string, kind: string] {
  return [spec.child('group').text(), spec.descend('names', 'kind').text()];
}

function inspectOne(resource: KubernetesObject, definition: Definition): Inspection {
  const version = definition.versions.find((candidate) => candidate.name === resource.version && candidate.served);
  const { root } = resource;
  const base = { resource, definition, version };
  if (!version?.schema || root.node?.type !== 'map') return { ...base, unknown: [], violations: [], complete: true, value: root };
  const { schema } = version;
  const value = Field.root(preparedValue(root.node, schema, version.hasStatus));
  const checked = validateValue(value, schema, structuralOptions(resource.minor, 'object'));
  const violations = [
    ...checked.violations.map((violation) => (violation.concern === 'required' ? { ...violation, field: asWritten(root, violation.field) } : violation)),
    ...duplicateItems(value, schema),
    ...embeddedResources(value, schema, checkEmbeddedObject),
  ];
  return { ...base, unknown: unknownFieldsOfObject(root, schema), violations, complete: checked.complete, value };
}

/** On creation the server drops the status where it is a subresource, before it validates. */
function preparedValue(root: MapNode, schema: StructuralSchema, hasStatus: boolean): MapNode {
  const value = withoutNulls(withDefaults(root, schema), schema) as MapNode;
  if (!hasStatus) return value;
  const entries = new Map(value.entries);
  entries.delete('status');
  return { ...value, entries };
}

/** The same field in the text, where a `null` that the server drops may stand for what is missing. */
function asWritten(root: Field, field: Field): Field {
  if (!field.parent) return root;
  const parent = asWritten(root, field.parent);
  const step = field.path.slice(field.parent.path.length);
  const index = /^\[(\d+)\]$/.exec(step)?.[1];
  return index === undefined ? parent.child(step.replace(/^\./, '')) : (parent.items()[Number(index)] ?? parent);
}
