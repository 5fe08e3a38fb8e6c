import type { Field } from '../field.ts';
import type { StructuralSchema } from './schema.ts';

/** A field that no schema speaks of, which the server prunes, and the schema of the object around it, if there is one. */
export interface UnknownField {
  readonly field: Field;
  readonly around: StructuralSchema | undefined;
}

const objectHead = new Set(['apiVersion', 'kind', 'metadata']);

/**
 * The fields that the server prunes from a value. Without a schema everything inside an object is
 * unknown. `x-kubernetes-preserve-unknown-fields` keeps what is not named, at any depth, but what
 * is named below it is pruned by its own schema again.
 */
export function unknownFields(field: Field, schema: StructuralSchema | undefined): UnknownField[] {
  const found: UnknownField[] = [];
  prune(field, schema, false, found);
  return found;
}

/** At the root of an object (also an embedded one) `apiVersion`, `kind` and `metadata` are known anyway. */
export function unknownFieldsOfObject(field: Field, schema: StructuralSchema): UnknownField[] {
  return unknownFields(field, { ...schema, embeddedResource: true });
}

function prune(field: Field, schema: StructuralSchema | undefined, kept: boolean, found: UnknownField[]): void {
  const keep = kept || (schema?.preserveUnknownFields ?? false);
  if (keep && !schema) return;
  for (const item of field.items()) prune(item, schema?.items, keep, found);
  if (field.node?.type !== 'map') return;
  for (const [name, member] of field.children()) {
    if (schema?.embeddedResource && objectHead.has(name)) continue;
    const additional = schema?.additionalProperties;
    const property = schema?.properties.get(name);
    if (property) prune(member, property, false, found);
    else if (additional !== undefined) prune(member, typeof additional === 'object' ? additional : undefined, false, found);
    else if (!keep) found.push({ field: member, around: schema });
  }
}
