import { pasteRule } from '../../rule.ts';
import { scaleTargetsOf } from './scale-target.ts';

/** Two autoscalers that pull at one target. */
export const hpaTargetConflict = pasteRule({
  id: 'kubernetes/hpa-target-conflict',
  severity: 'warning',
  source: 'kubernetes-hpa-controller',
  *check(paste) {
    const first = new Map<string, string>();
    for (const { autoscaler, groupKind, kind, name, ref } of scaleTargetsOf(paste)) {
      const identity = `${autoscaler.namespace} ${groupKind} ${name}`;
      const other = first.get(identity);
      if (other === undefined) {
        first.set(identity, autoscaler.name);
      } else if (other !== autoscaler.name) {
        yield ref.child('name').finding({
          en: `Autoscaler "${other}" already scales ${kind} "${name}". The controller finds the Pods of one claimed by two (AmbiguousSelector) and scales neither: put all metrics into one autoscaler.`,
          zh: `HPA "${other}" 已在伸缩 ${kind} "${name}"。控制器发现同一批 Pod 属于两个 HPA（AmbiguousSelector），两个都不伸缩：请把所有指标写进同一个 HPA。`,
        });
      }
    }
  },
});
