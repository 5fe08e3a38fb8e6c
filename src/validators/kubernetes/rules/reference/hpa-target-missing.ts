import { replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { pastedTarget, scaleTargetsOf } from './scale-target.ts';

/** An autoscaler's target is not in the paste. It may be in the cluster. */
export const hpaTargetMissing = pasteRule({
  id: 'kubernetes/hpa-target-missing',
  severity: 'hint',
  source: 'kubernetes-hpa-controller',
  *check(paste) {
    const index = PasteIndex.of(paste);
    for (const target of scaleTargetsOf(paste)) {
      // One of that name in another namespace is another rule's matter.
      if (pastedTarget(paste, target) || index.named(target.groupKind, target.name).length > 0) continue;
      const name = target.ref.child('name');
      yield name.finding(
        {
          en: `No ${target.kind} "${target.name}" is pasted here, so the autoscaler is not checked against it. If the cluster has none either, it reports AbleToScale=False and does nothing.`,
          zh: `这里没有名为 "${target.name}" 的 ${target.kind}，因此无法把 HPA 与它对照。如果集群里也没有，HPA 会报告 AbleToScale=False，什么也不做。`,
        },
        replacement(name, index.suggestion(target.groupKind, target.name, target.autoscaler.namespace)),
      );
    }
  },
});
