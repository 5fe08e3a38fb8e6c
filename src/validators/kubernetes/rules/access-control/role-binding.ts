import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkOneOf, missing } from '../../field-checks.ts';
import { checkDns1123Subdomain, checkPathSegment } from '../../names.ts';
import { objectRule } from '../../rule.ts';

const group = 'rbac.authorization.k8s.io';

/** A binding gives a role that can be given there to users, groups and ServiceAccounts. */
export const roleBinding = objectRule({
  id: 'kubernetes/role-binding',
  severity: 'error',
  source: 'kubernetes-rbac-validation',
  kinds: [`RoleBinding.${group}`, `ClusterRoleBinding.${group}`],
  *check({ root, kind }) {
    const isNamespaced = kind === 'RoleBinding';
    const role = root.child('roleRef');
    yield* checkOneOf(role.child('kind'), isNamespaced ? ['Role', 'ClusterRole'] : ['ClusterRole']);
    yield* checkOneOf(role.child('apiGroup'), [group]);
    yield* checkName(role.child('name'), checkPathSegment);
    for (const subject of root.child('subjects').items()) yield* checkSubject(subject, isNamespaced);
  },
});

function* checkSubject(subject: Field, isNamespaced: boolean): Iterable<Finding> {
  const kind = subject.child('kind');
  const apiGroup = subject.child('apiGroup');
  yield* checkOneOf(kind, ['ServiceAccount', 'User', 'Group']);
  if (kind.text() === 'User' || kind.text() === 'Group') yield* checkOneOf(apiGroup, [group]);
  if (kind.text() !== 'ServiceAccount') return;
  yield* checkName(subject.child('name'), checkDns1123Subdomain);
  if (apiGroup.text() !== '') {
    yield apiGroup.finding({ en: 'A ServiceAccount is in the core group: remove apiGroup.', zh: 'ServiceAccount 属于核心组，请删掉 apiGroup。' });
  }
  const namespace = subject.child('namespace');
  if (!isNamespaced && namespace.blank) {
    yield missing(namespace, { en: 'A ClusterRoleBinding has no namespace that could be meant.', zh: 'ClusterRoleBinding 自身没有命名空间，无从推断。' });
  }
}
