import { definitionKind } from '../../object.ts';
import { objectRule } from '../../rule.ts';
import { policyKinds, webhookKinds } from '../admission-policy/admission-object.ts';
import { isBlank } from '../admission-policy/expression.ts';
import { celExpressionsOf } from './cel-expressions.ts';

/** Says what is not looked at, so that silence is never taken for a verdict. */
export const celNotChecked = objectRule({
  id: 'kubernetes/cel-not-checked',
  severity: 'hint',
  unchecked: true,
  source: 'kubernetes-cel-environment',
  kinds: [
    ...policyKinds, ...webhookKinds, definitionKind,
    'DeviceClass.resource.k8s.io', 'ResourceClaim.resource.k8s.io', 'ResourceClaimTemplate.resource.k8s.io',
  ],
  *check(object) {
    const expressions = [...celExpressionsOf(object)].filter((field) => field.present && !isBlank(field));
    const first = expressions.toSorted((a, b) => a.range.from - b.range.from)[0];
    if (!first) return;
    const count = expressions.length;
    yield first.findingAtKey({
      en: `Not checked: the ${count === 1 ? 'CEL expression' : `${count} CEL expressions, of which this is the first,`} in this ${object.kind}. The server compiles each and refuses the object if one fails.`,
      zh: `未检查：这个 ${object.kind} 里的 ${count} 个 CEL 表达式${count === 1 ? '' : '（这里是第一个）'}。服务器会逐个编译，有一个不通过就拒绝整个对象。`,
    });
  },
});
