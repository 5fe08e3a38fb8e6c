import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { compilePattern } from '../../../../engine/regular-expression.ts';
import type { StructuralSchema } from '../../../../engine/structural/schema.ts';
import { definitionKind, type KubernetesObject } from '../../object.ts';
import { pasteRule } from '../../rule.ts';
import { sitesOf } from '../custom-resource-definition/definition.ts';
import { inspectionsOf } from './inspection.ts';

/** What was not looked at, so that silence is never taken for a verdict. */
export const customResourceNotChecked = pasteRule({
  id: 'kubernetes/custom-resource-not-checked',
  severity: 'hint',
  unchecked: true,
  source: 'kubernetes-crd-cel',
  *check(paste) {
    for (const object of paste.objects) if (object.groupKind === definitionKind) yield* patternsNotCompiled(object);
    for (const { resource, version, value, complete } of inspectionsOf(paste)) {
      const kind = resource.root.child('kind');
      if (!complete) {
        yield kind.finding({
          en: 'Not checked to the end: the alternatives in the schema and the size of this object together are too much work.',
          zh: '没有检查完：schema 里的备选写法加上这个对象的规模，工作量太大。',
        });
      }
      const rules = version?.schema ? celRulesOn(value, version.schema) : 0;
      if (rules === 0) continue;
      yield kind.finding({
        en: `Not checked: ${rules === 1 ? 'one CEL rule' : `${rules} CEL rules`} of the definition (x-kubernetes-validations) that the server runs on this object.`,
        zh: `未检查：服务器会对这个对象执行定义中的 ${rules} 条 CEL 规则（x-kubernetes-validations）。`,
      });
    }
  },
});

function* patternsNotCompiled(object: KubernetesObject): Iterable<Finding> {
  for (const { field } of sitesOf(object)) {
    const pattern = field.child('pattern');
    if (!pattern.blank && 'unchecked' in compilePattern(pattern.text())) {
      yield pattern.finding({
        en: 'Not checked: this pattern, and perhaps later ones. All patterns of this text together are too much work to compile.',
        zh: '未检查：这个 pattern 以及之后的一些。这段文本里的所有 pattern 加起来，编译的工作量太大。',
      });
      return;
    }
  }
}

/** How many rules stand at places of the schema that the object fills. */
function celRulesOn(root: Field, schema: StructuralSchema): number {
  const places = new Set<StructuralSchema>();
  const pending: [Field, StructuralSchema][] = [[root, schema]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [field, place] = pair;
    if (place.celRules > 0) places.add(place);
    const { items, additionalProperties, properties } = place;
    if (items) for (const item of field.items()) pending.push([item, items]);
    if (field.node?.type !== 'map') continue;
    for (const [name, member] of field.children()) {
      const below = properties.get(name) ?? additionalProperties;
      if (typeof below === 'object') pending.push([member, below]);
    }
  }
  return [...places].reduce((count, place) => count + place.celRules, 0);
}
