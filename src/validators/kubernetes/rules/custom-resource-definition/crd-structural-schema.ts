import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { schemaRule } from './definition-rule.ts';
import { branchesOf, type SchemaSite } from './schema-site.ts';

/** Every place has a type, every list its items, and what is restricted elsewhere is described here. */
export const crdStructuralSchema = schemaRule({
  id: 'kubernetes/crd-structural-schema',
  severity: 'error',
  source: 'kubernetes-crd-structural',
  *check(site) {
    if (site.nested) return;
    yield* checkType(site);
    // Of the branches below a field the server does not ask this.
    if (site.level === 'root') yield* checkComplete(site.field);
  },
});

const missingType: Readonly<Record<SchemaSite['level'], Localized>> = {
  root: { en: 'The root of a schema must have "type: object".', zh: 'schema 的根必须写 "type: object"。' },
  item: { en: 'The items of a list must have a type: a schema is only structural if every place says what stands there.', zh: '列表的 items 必须有 type：结构化 schema 的每一处都要说明那里是什么。' },
  field: { en: 'A field must have a type: a schema is only structural if every place says what stands there. Use "x-kubernetes-preserve-unknown-fields: true" where it may be anything.', zh: '字段必须有 type：结构化 schema 的每一处都要说明那里是什么。若可以是任意内容，请写 "x-kubernetes-preserve-unknown-fields: true"。' },
};

function* checkType({ field, level }: SchemaSite): Iterable<Finding> {
  const type = field.child('type');
  const isFlagged = (name: string) => field.child(name).boolean() ?? false;
  const isEmbedded = isFlagged('x-kubernetes-embedded-resource');
  const mayBeOpen = isFlagged('x-kubernetes-int-or-string') || isFlagged('x-kubernetes-preserve-unknown-fields');
  if (type.blank && !isEmbedded && !mayBeOpen) yield type.finding(missingType[level]);
  if (type.text() !== 'array') return;
  const items = field.child('items');
  if (items.node?.type === 'map' || items.node?.type === 'list') return;
  yield items.finding({ en: 'A list must say what its items are: add "items" with a type.', zh: '列表必须说明每一项是什么：请加上带 type 的 items。' });
}

interface Pair {
  readonly nested: Field;
  readonly plain: Field;
}

/** What `allOf`, `anyOf`, `oneOf` and `not` restrict must be described outside of them. */
function* checkComplete(site: Field): Iterable<Finding> {
  const pending: Pair[] = branchesOf(site).map((nested) => ({ nested, plain: site }));
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const { nested, plain } = pair;
    for (const branch of branchesOf(nested)) pending.push({ nested: branch, plain });
    const items = nested.child('items');
    if (items.node?.type === 'map') {
      const below = { nested: items, plain: plain.child('items') };
      if (below.plain.node?.type === 'map') pending.push(below);
      else yield undescribed(below);
    }
    for (const [name, property] of nested.child('properties').entries()) {
      const below = { nested: property, plain: plain.child('properties').key(name) };
      if (below.plain.written) pending.push(below);
      else yield undescribed(below);
    }
  }
}

function undescribed({ nested, plain }: Pair): Finding {
  const inner = nested.path.slice(nested.path.indexOf('openAPIV3Schema'));
  return plain.finding({
    en: `${inner} restricts a place that the schema does not describe here. Add it outside of allOf, anyOf, oneOf and not, with its type.`,
    zh: `${inner} 限制了一个这里没有描述的位置。请在 allOf、anyOf、oneOf 和 not 之外写出它和它的 type。`,
  });
}
