import { checkName, checkRequired } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { definitionRule } from './definition-rule.ts';

/** The group is a domain of one's own. */
export const crdGroup = definitionRule({
  id: 'kubernetes/crd-group',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ spec }) {
    const group = spec.child('group');
    yield* checkRequired(group);
    yield* checkName(group, checkDns1123Subdomain);
    if (group.blank || group.string() === undefined || group.text().includes('.')) return;
    yield group.finding({
      en: `The group "${group.text()}" must be a domain with at least one dot, such as "${group.text().slice(0, 40)}.example.com": groups without one belong to Kubernetes itself.`,
      zh: `组 "${group.text()}" 必须是至少含一个点的域名，例如 "${group.text().slice(0, 40)}.example.com"：不带点的组属于 Kubernetes 自身。`,
    });
  },
});
