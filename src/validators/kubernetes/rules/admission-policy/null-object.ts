import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { celExpressionsOf } from '../cel/cel-expressions.ts';
import { matchResourcesOf, policyKinds, textsOf } from './admission-object.ts';

/** Which of the two objects a request of each operation lacks. */
const lacking: ReadonlyMap<string, 'object' | 'oldObject'> = new Map([['DELETE', 'object'], ['CREATE', 'oldObject']]);

/** An expression that reads an object which the matched requests never carry. */
export const nullObject = objectRule({
  id: 'kubernetes/admission-policy-null-object',
  severity: 'warning',
  source: 'kubernetes-admission-types',
  kinds: policyKinds,
  *check(object) {
    const operation = onlyOperation(object);
    const variable = operation === undefined ? undefined : lacking.get(operation);
    if (!variable) return;
    for (const expression of celExpressionsOf(object)) {
      if (!reads(expression.text(), variable)) continue;
      yield expression.findingAtKey({
        en: `The policy matches ${operation} only, and there "${variable}" is null: reading a field of it is an error, which failurePolicy turns into a refusal. Use "${variable === 'object' ? 'oldObject' : 'object'}".`,
        zh: `策略只匹配 ${operation}，此时 "${variable}" 为 null：读它的字段会出错，再由 failurePolicy 变成拒绝。请改用 "${variable === 'object' ? 'oldObject' : 'object'}"。`,
      });
    }
  },
});

/** The one operation that all rules of a policy match, if there is but one. */
function onlyOperation(object: KubernetesObject): string | undefined {
  const operations = matchResourcesOf(object).child('resourceRules').items().flatMap((rule) => textsOf(rule.child('operations')));
  const [first, ...others] = new Set(operations);
  return others.length === 0 ? first : undefined;
}

/** Whether a field of the variable is read outside string literals; an expression that asks for null or the operation is let be. */
function reads(expression: string, variable: string): boolean {
  const code = expression.slice(0, 10_000).replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
  if (/\bnull\b|request\.operation/.test(code)) return false;
  return new RegExp(`(?<![\\w.])${variable}\\s*[.[](?!\\?)`).test(code);
}
