import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkValue } from '../../field-checks.ts';
import { schemaRule } from './definition-rule.ts';

/** Lists that merge as sets or maps, and the keys that tell the items of a map apart. */
export const crdListType = schemaRule({
  id: 'kubernetes/crd-list-type',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ field }) {
    const listType = field.child('x-kubernetes-list-type');
    const keys = field.child('x-kubernetes-list-map-keys');
    if (!listType.present && keys.vacant) return;
    if (listType.present) yield* checkListType(field, listType);
    if (!keys.vacant && listType.text() !== 'map') {
      yield listType.finding({ en: 'x-kubernetes-list-map-keys needs "x-kubernetes-list-type: map" beside it.', zh: 'x-kubernetes-list-map-keys 需要旁边写 "x-kubernetes-list-type: map"。' });
    }
    if (listType.text() === 'map') yield* checkMap(field, keys);
    if (listType.text() === 'map' || listType.text() === 'set') yield* checkNotNullable(field.child('items'), listType.text());
  },
});

function* checkListType(field: Field, listType: Field): Iterable<Finding> {
  yield* checkValue(listType, ['atomic', 'set', 'map']);
  const type = field.child('type');
  if (type.text() !== 'array') {
    yield type.finding({ en: 'x-kubernetes-list-type is for lists: it needs "type: array".', zh: 'x-kubernetes-list-type 只用于列表，需要 "type: array"。' });
  } else if (listType.text() === 'set') {
    yield* checkAtomicItems(field.child('items'));
  }
}

/** The items of a set are compared whole. */
function* checkAtomicItems(items: Field): Iterable<Finding> {
  const type = items.child('type').text();
  const keyword = type === 'array' ? 'x-kubernetes-list-type' : type === 'object' ? 'x-kubernetes-map-type' : undefined;
  if (!keyword) return;
  const atomicity = items.child(keyword);
  const isAtomic = atomicity.present ? atomicity.text() === 'atomic' : type === 'array';
  if (isAtomic) return;
  yield atomicity.finding({
    en: `The items of a list of type "set" are compared whole, so they need "${keyword}: atomic".`,
    zh: `类型为 "set" 的列表按整项比较，因此各项需要 "${keyword}: atomic"。`,
  });
}

function* checkMap(field: Field, keys: Field): Iterable<Finding> {
  if (keys.vacant) {
    yield keys.finding({ en: 'A list of type "map" needs x-kubernetes-list-map-keys: the fields that tell its items apart.', zh: '类型为 "map" 的列表需要 x-kubernetes-list-map-keys，即用来区分各项的字段。' });
  }
  const items = field.child('items');
  if (items.node?.type !== 'map') {
    yield items.finding({ en: 'A list of type "map" needs the schema of its items.', zh: '类型为 "map" 的列表需要各项的 schema。' });
    return;
  }
  const type = items.child('type');
  if (type.text() === 'object') yield* checkKeys(items, keys);
  else yield type.finding({ en: 'The items of a list of type "map" must be of "type: object".', zh: '类型为 "map" 的列表，各项必须是 "type: object"。' });
}

function* checkKeys(items: Field, keys: Field): Iterable<Finding> {
  const required = new Set(items.child('required').items().map((name) => name.text()));
  const seen = new Set<string>();
  for (const key of keys.items()) {
    const name = key.text();
    const property = items.child('properties').key(name);
    if (seen.has(name)) yield keys.finding({ en: `The key "${name}" stands here twice.`, zh: `键 "${name}" 写了两次。` });
    seen.add(name);
    if (property.written) yield* checkKey(property, name, required.has(name));
    else yield keys.finding({ en: `The key "${name}" is no field of the items.`, zh: `键 "${name}" 不是各项的字段。` });
  }
}

function* checkKey(property: Field, name: string, isRequired: boolean): Iterable<Finding> {
  const type = property.child('type');
  if (type.text() === 'array' || type.text() === 'object') {
    yield type.finding({ en: `"${name}" is a key of the list, so it must be a scalar.`, zh: `"${name}" 是列表的键，必须是标量。` });
  }
  const fallback = property.child('default');
  if (!isRequired && !fallback.present) {
    yield fallback.finding({
      en: `"${name}" is a key of the list, so every item must have it: add it to "required" of the items, or give it a default.`,
      zh: `"${name}" 是列表的键，每一项都必须有它：请把它加进 items 的 "required"，或给它一个默认值。`,
    });
  }
  const nullable = property.child('nullable');
  if (nullable.boolean()) yield nullable.finding({ en: `"${name}" is a key of the list, so it can't be nullable.`, zh: `"${name}" 是列表的键，不能是 nullable。` });
}

function* checkNotNullable(items: Field, listType: string): Iterable<Finding> {
  const nullable = items.child('nullable');
  if (!nullable.boolean()) return;
  yield nullable.finding({ en: `The items of a list of type "${listType}" can't be nullable.`, zh: `类型为 "${listType}" 的列表，各项不能是 nullable。` });
}
