import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { pastedTarget, scaleTargetsOf } from './scale-target.ts';

/** An autoscaler reaches only what is in its own namespace. */
export const hpaTargetNamespace = pasteRule({
  id: 'kubernetes/hpa-target-namespace',
  severity: 'warning',
  source: 'kubernetes-hpa-controller',
  *check(paste) {
    const index = PasteIndex.of(paste);
    for (const target of scaleTargetsOf(paste)) {
      const [elsewhere] = index.named(target.groupKind, target.name);
      if (!elsewhere || pastedTarget(paste, target)) continue;
      yield target.ref.child('name').finding({
        en: `${target.kind} "${target.name}" is in namespace ${elsewhere.namespace}, the autoscaler in ${target.autoscaler.namespace}: a target is looked up in the autoscaler's own namespace only.`,
        zh: `${target.kind} "${target.name}" 在命名空间 ${elsewhere.namespace}，HPA 在 ${target.autoscaler.namespace}：HPA 只在自己的命名空间里找目标。`,
      });
    }
  },
});
