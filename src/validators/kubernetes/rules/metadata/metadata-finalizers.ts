import type { Finding } from '../../../../engine/diagnostic.ts';
import { shortened } from '../../field-checks.ts';
import { checkQualifiedName } from '../../names.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { hasMetadataRules } from './naming.ts';

const standard: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** Kinds whose finalizers need no prefix: those outside the core's own validation. */
const unqualified: ReadonlySet<string> = new Set([
  'Event', 'CustomResourceDefinition.apiextensions.k8s.io', 'APIService.apiregistration.k8s.io', 'Lease.coordination.k8s.io',
  'RuntimeClass.node.k8s.io', 'PodDisruptionBudget.policy',
]);

/** Finalizers are qualified names, and two of the standard ones exclude each other. */
export const metadataFinalizers = objectRule({
  id: 'kubernetes/metadata-finalizers',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    if (!hasMetadataRules(object)) return;
    const finalizers = object.root.descend('metadata', 'finalizers');
    const isStrict = object.known?.servedByDefault && !unqualified.has(object.groupKind) && object.group !== 'admissionregistration.k8s.io';
    const names = new Set<string>();
    for (const item of finalizers.items()) {
      const name = item.string();
      if (name === undefined) continue;
      names.add(name);
      const reason = checkQualifiedName(name);
      if (reason) yield finalizers.finding({ en: `The finalizer "${shortened(name)}" ${reason.en}.`, zh: `finalizer "${shortened(name)}" ${reason.zh}。` });
      else if (isStrict && !name.includes('/') && !standard.has(name)) yield item.finding(needsPrefix(name));
    }
    if (names.has('orphan') && names.has('foregroundDeletion')) yield finalizers.finding(exclusive);
  },
});

function needsPrefix(name: string): Finding['message'] {
  return {
    en: `The finalizer "${shortened(name)}" needs the domain of its controller before it, as in "example.com/${shortened(name)}"; only kubernetes, orphan and foregroundDeletion go without.`,
    zh: `finalizer "${shortened(name)}" 前面要带控制器的域名，如 "example.com/${shortened(name)}"；只有 kubernetes、orphan 和 foregroundDeletion 可以不带。`,
  };
}

const exclusive: Finding['message'] = {
  en: '"orphan" keeps the dependents and "foregroundDeletion" deletes them first: they cannot both be set.',
  zh: 'orphan 保留从属对象，foregroundDeletion 先删从属对象，两者不能同时设置。',
};
