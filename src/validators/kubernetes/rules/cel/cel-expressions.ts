/** Where CEL expressions stand in the objects that have them. */
import type { Field } from '../../../../engine/field.ts';
import type { SourceNode } from '../../../../engine/source-tree.ts';
import type { KubernetesObject } from '../../object.ts';
import { matchConditionListsOf } from '../admission-policy/admission-object.ts';

/** The CEL expressions of an object, in no particular order; the blank ones are other rules' matter. */
export function* celExpressionsOf(object: KubernetesObject): Iterable<Field> {
  if (object.kind === 'CustomResourceDefinition') {
    yield* expressionsOfDefinition(object.root);
    return;
  }
  if (object.group === 'resource.k8s.io') {
    yield* expressionsOfDevices(object.root.child('spec'));
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

/** Devices are selected by CEL: in a class, and in the requests of a claim or its template. */
function* expressionsOfDevices(spec: Field): Iterable<Field> {
  const requests = [spec, spec.child('spec')].flatMap((holder) => holder.descend('devices', 'requests').items());
  const holders = requests.flatMap((request) => [request, request.child('exactly'), ...request.child('firstAvailable').items()]);
  for (const holder of [spec, ...holders]) {
    for (const selector of holder.child('selectors').items()) yield selector.descend('cel', 'expression');
  }
}

function* members(list: Field, ...names: string[]): Iterable<Field> {
  for (const item of list.items()) for (const name of names) yield item.child(name);
}

/**
 * Rules stand at any depth of a schema, and a hostile schema may be deeper than the stack. What an
 * alias repeats is one node, and is visited once.
 */
function* expressionsOfDefinition(root: Field): Iterable<Field> {
  const pending = root.descend('spec', 'versions').items().map((version) => version.descend('schema', 'openAPIV3Schema'));
  const seen = new Set<SourceNode>();
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    if (!schema.node || seen.has(schema.node)) continue;
    seen.add(schema.node);
    yield* members(schema.child('x-kubernetes-validations'), 'rule', 'messageExpression');
    const properties = schema.child('properties').entries().map(([, property]) => property);
    const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((name) => schema.child(name).items());
    const single = ['items', 'additionalProperties', 'not'].map((name) => schema.child(name));
    for (const below of [...properties, ...branches, ...single]) pending.push(below);
  }
}
