import { replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { podsOf } from './pods.ts';

/** A Pod names a RuntimeClass that is not in the paste. It may be in the cluster. */
export const runtimeClassMissing = pasteRule({
  id: 'kubernetes/runtime-class-missing',
  severity: 'hint',
  source: 'kubernetes-runtime-class-admission',
  *check(paste) {
    const index = PasteIndex.of(paste);
    const kind = 'RuntimeClass.node.k8s.io';
    for (const { spec } of podsOf(paste)) {
      const field = spec.child('runtimeClassName');
      if (field.blank || field.string() === undefined || index.named(kind, field.text()).length > 0) continue;
      yield field.finding(
        {
          en: `No RuntimeClass "${field.text()}" is pasted here. If the cluster has none either, every Pod that names it is refused.`,
          zh: `这里没有名为 "${field.text()}" 的 RuntimeClass。如果集群里也没有，引用它的 Pod 都会被拒绝。`,
        },
        replacement(field, index.suggestion(kind, field.text())),
      );
    }
  },
});
