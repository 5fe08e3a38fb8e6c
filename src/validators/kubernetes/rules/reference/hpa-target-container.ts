import { nearest } from '../../../../engine/did-you-mean.ts';
import { replacement } from '../../field-checks.ts';
import { podOf } from '../../pod.ts';
import { pasteRule } from '../../rule.ts';
import { longRunningOf } from '../pod/container.ts';
import { pastedTarget, scaleTargetsOf } from './scale-target.ts';

/** A ContainerResource metric of a container that the target does not have. */
export const hpaTargetContainer = pasteRule({
  id: 'kubernetes/hpa-target-container',
  severity: 'warning',
  source: 'kubernetes-hpa-replica-calculator',
  *check(paste) {
    for (const target of scaleTargetsOf(paste)) {
      const object = pastedTarget(paste, target);
      const pod = object && podOf(object);
      if (!pod) continue;
      const names = longRunningOf(pod).map(({ name }) => name);
      for (const metric of target.autoscaler.root.descend('spec', 'metrics').items()) {
        const container = metric.descend('containerResource', 'container');
        if (container.blank || container.string() === undefined || names.includes(container.text())) continue;
        yield container.finding(
          {
            en: `${target.kind} "${target.name}" runs no container "${container.text()}" (it has ${names.join(', ') || 'none'}): the metric can never be computed. Containers injected later must be added to the metric then.`,
            zh: `${target.kind} "${target.name}" 没有容器 "${container.text()}"（现有：${names.join('、') || '无'}），这个指标永远算不出来。以后注入的容器，到时再加进指标。`,
          },
          replacement(container, nearest(container.text(), names)),
        );
      }
    }
  },
});
