import { pasteRule } from '../../rule.ts';
import { pastedTarget, scaleTargetsOf } from './scale-target.ts';

/** A target whose manifest sets the number that the autoscaler is to set. */
export const hpaTargetReplicas = pasteRule({
  id: 'kubernetes/hpa-target-replicas',
  severity: 'warning',
  source: 'kubernetes-hpa-controller',
  *check(paste) {
    for (const target of scaleTargetsOf(paste)) {
      const replicas = pastedTarget(paste, target)?.root.descend('spec', 'replicas');
      const count = replicas?.number();
      if (!replicas || count === undefined) continue;
      yield replicas.finding(
        count === 0 && target.autoscaler.root.descend('spec', 'minReplicas').number() !== 0
          ? {
              en: `With replicas 0 autoscaler "${target.autoscaler.name}" is switched off: a target at zero counts as stopped by hand. Remove "replicas" once it runs.`,
              zh: `replicas 为 0 时，HPA "${target.autoscaler.name}" 处于停用状态：副本数为零的目标被当作手动停止。让它运行之后，请去掉 "replicas"。`,
            }
          : {
              en: `Autoscaler "${target.autoscaler.name}" sets this number, and every apply of this manifest sets it back to ${count}. Remove "replicas".`,
              zh: `这个数由 HPA "${target.autoscaler.name}" 设定，而每次 apply 这份清单都会把它改回 ${count}。请去掉 "replicas"。`,
            },
      );
    }
  },
});
