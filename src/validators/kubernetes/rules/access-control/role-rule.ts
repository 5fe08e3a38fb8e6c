import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkNotVacant } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

/** A rule of a role is about resources of API groups, or in a ClusterRole about addresses that are none. */
export const roleRule = objectRule({
  id: 'kubernetes/role-rule',
  severity: 'error',
  source: 'kubernetes-rbac-validation',
  kinds: ['Role.rbac.authorization.k8s.io', 'ClusterRole.rbac.authorization.k8s.io'],
  *check({ root, kind }) {
    for (const rule of root.child('rules').items()) yield* checkRule(rule, kind === 'Role');
  },
});

function* checkRule(rule: Field, isNamespaced: boolean): Iterable<Finding> {
  const urls = rule.child('nonResourceURLs');
  if (urls.vacant) {
    yield* checkNotVacant(rule.child('apiGroups'), { en: 'The core group is the empty string: apiGroups: [""].', zh: '核心组写作空字符串：apiGroups: [""]。' });
    yield* checkNotVacant(rule.child('resources'), { en: 'Name resources in the plural, such as pods.', zh: '资源用复数名称，例如 pods。' });
    return;
  }
  if (isNamespaced) {
    yield urls.finding({
      en: 'Addresses such as /healthz belong to no namespace, so a Role cannot allow them. Use a ClusterRole.',
      zh: '/healthz 这样的地址不属于任何命名空间，Role 无法授权。请用 ClusterRole。',
    });
  }
  if (['apiGroups', 'resources', 'resourceNames'].some((name) => !rule.child(name).vacant)) {
    yield urls.finding({
      en: 'A rule is either about resources or about addresses. Make two rules of it.',
      zh: '一条规则要么针对资源，要么针对地址。请拆成两条。',
    });
  }
}
