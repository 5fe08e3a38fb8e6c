import type { Field } from '../../../../engine/field.ts';
import { isEmptySelector } from '../../label-selector.ts';
import { objectRule } from '../../rule.ts';
import { matchResourcesOf, policyKinds, textsOf, webhookKinds, webhooksOf } from './admission-object.ts';

/** What fails closed on every write of the cluster, also on those that would repair it. */
export const lockout = objectRule({
  id: 'kubernetes/admission-lockout',
  severity: 'warning',
  source: 'kubernetes-admission-types',
  kinds: [...policyKinds, ...webhookKinds],
  *check(object) {
    const policy = { holder: object.root.child('spec'), match: matchResourcesOf(object), rules: 'resourceRules' };
    const webhooks = webhooksOf(object).map((webhook) => ({ holder: webhook, match: webhook, rules: 'rules' }));
    for (const { holder, match, rules } of [policy, ...webhooks]) {
      if (holder.child('failurePolicy').text() === 'Ignore' || isNarrowed(holder, match)) continue;
      const rule = match.child(rules).items().find(matchesEveryWrite);
      if (!rule) continue;
      yield rule.child('resources').finding({
        en: 'This matches every write in the cluster and fails closed: when it cannot be evaluated, nothing can be created or changed, not even what would repair it. Name the resources, or leave out kube-system with a namespaceSelector.',
        zh: '这里匹配集群中的所有写操作，且一出错就拒绝：一旦无法求值，什么都不能创建或修改，连修复它也不行。请写明资源，或者用 namespaceSelector 排除 kube-system。',
      });
    }
  },
});

function isNarrowed(holder: Field, match: Field): boolean {
  const selectors = [match.child('namespaceSelector'), match.child('objectSelector')];
  const lists = [holder.child('matchConditions'), match.child('excludeResourceRules')];
  return selectors.some((selector) => !isEmptySelector(selector)) || lists.some((list) => list.items().length > 0);
}

function matchesEveryWrite(rule: Field): boolean {
  const has = (name: string, ...wanted: string[]) => textsOf(rule.child(name)).some((text) => wanted.includes(text));
  const scope = rule.child('scope').text();
  return has('apiGroups', '*') && has('apiVersions', '*') && has('resources', '*', '*/*')
    && has('operations', '*', 'CREATE', 'UPDATE') && (scope === '' || scope === '*')
    && rule.child('resourceNames').items().length === 0;
}
