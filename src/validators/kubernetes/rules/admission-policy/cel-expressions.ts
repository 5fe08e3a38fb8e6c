/** Where CEL expressions stand in the objects that have them. */
import type { Field } from '../../../../engine/field.ts';
import type { KubernetesObject } from '../../object.ts';
import { matchConditionListsOf } from './admission-object.ts';

/** The CEL expressions of an object, in no particular order; the blank ones are other rules' matter. */
export function* celExpressionsOf(object: KubernetesObject): Iterable<Field> {
  if (object.kind === 'CustomResourceDefinition') {
    yield* expressionsOfDefinition(object.root);
    return;
  }
  for (const list of matchConditionListsOf(object)) yield* members(list, 'expression');
  const spec = object.root.child('spec');
  yield* members(spec.child('variables'), 'expression');
  yield* members(spec.child('validations'), 'expression', 'messageExpression');
  yield* members(spec.child('auditAnnotations'), 'valueExpression');
  for (const mutation of spec.child('mutations').items()) {
    yield mutation.descend('applyConfiguration', 'expression');
    yield mutation.descend('jsonPatch', 'expression');
  }
}

function* members(list: Field, ...names: string[]): Iterable<Field> {
  for (const item of list.items()) for (const name of names) yield item.child(name);
}

/** Rules stand at any depth of a schema, and a hostile schema may be deeper than the stack. */
function* expressionsOfDefinition(root: Field): Iterable<Field> {
  const pending = root.descend('spec', 'versions').items().map((version) => version.descend('schema', 'openAPIV3Schema'));
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    yield* members(schema.child('x-kubernetes-validations'), 'rule', 'messageExpression');
    for (const name of ['items', 'additionalProperties', 'not']) if (schema.child(name).present) pending.push(schema.child(name));
    for (const name of ['allOf', 'anyOf', 'oneOf']) pending.push(...schema.child(name).items());
    pending.push(...schema.child('properties').entries().map(([, property]) => property));
  }
}
