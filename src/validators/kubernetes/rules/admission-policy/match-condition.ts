import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkRequiredName } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { matchConditionListsOf, policyKinds, webhookKinds } from './admission-object.ts';
import { checkExpression } from './expression.ts';

const most = 64;

/** Match conditions: named, each name once, at most 64, none empty. */
export const matchCondition = objectRule({
  id: 'kubernetes/admission-match-condition',
  severity: 'error',
  source: 'kubernetes-admission-validation',
  kinds: [...policyKinds, ...webhookKinds],
  *check(object) {
    for (const list of matchConditionListsOf(object)) yield* checkConditions(list);
  },
});

function* checkConditions(list: Field): Iterable<Finding> {
  const conditions = list.items();
  if (conditions.length > most) {
    yield list.finding({
      en: `There are ${conditions.length} match conditions; the server takes ${most}. Join some with "&&".`,
      zh: `这里有 ${conditions.length} 个匹配条件，服务器最多接受 ${most} 个。可以用 "&&" 合并一些。`,
    });
  }
  const seen = new Set<string>();
  for (const condition of conditions) {
    const name = condition.child('name');
    yield* checkExpression(condition.child('expression'));
    yield* checkRequiredName(name, checkQualifiedName);
    if (!name.blank && seen.has(name.text())) {
      yield name.finding({
        en: `Another condition is already called "${name.text()}": names tell them apart in errors and metrics.`,
        zh: `已有名为 "${name.text()}" 的条件：报错和指标靠名称区分它们。`,
      });
    }
    seen.add(name.text());
  }
}
