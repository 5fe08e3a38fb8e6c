import type { Field } from '../field.ts';
import type { Localized } from '../localized.ts';
import type { StructuralSchema } from './schema.ts';
import type { Violation } from './violation.ts';

/** Checks an object that stands within another: `apiVersion`, `kind` and `metadata` have the meaning they always have. */
export type EmbeddedCheck = (field: Field) => Iterable<{ readonly field: Field; readonly message: Localized }>;

/** The objects in a value that the schema marks with `x-kubernetes-embedded-resource`, each checked. */
export function embeddedResources(field: Field, schema: StructuralSchema, check: EmbeddedCheck): Violation[] {
  const found: Violation[] = [];
  visit(field, schema, check, found);
  return found;
}

function visit(field: Field, schema: StructuralSchema, check: EmbeddedCheck, found: Violation[]): void {
  if (schema.items) for (const item of field.items()) visit(item, schema.items, check, found);
  if (field.node?.type !== 'map') return;
  if (schema.embeddedResource) {
    for (const { field: place, message } of check(field)) found.push({ field: place, concern: 'embedded-resource', message });
  }
  const additional = schema.additionalProperties;
  for (const [name, member] of field.children()) {
    const below = schema.properties.get(name) ?? (typeof additional === 'object' ? additional : undefined);
    if (below) visit(member, below, check, found);
  }
}
