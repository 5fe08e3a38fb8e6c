import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import type { KubernetesObject } from '../../object.ts';
import { objectRule } from '../../rule.ts';

/** Scaling to zero: only from 1.37 on, and only where a metric says when to come back. */
export const scaleToZero = objectRule({
  id: 'kubernetes/hpa-scale-to-zero',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check(object) {
    const minimum = object.root.descend('spec', 'minReplicas');
    if (minimum.number() !== 0) return;
    if (!isOn('HPAScaleToZero', object.minor)) {
      yield minimum.finding({
        en: `minReplicas may be 0 only with the feature gate HPAScaleToZero, which is off by default before 1.37 (this is 1.${object.minor}). Use at least 1.`,
        zh: `只有打开特性门控 HPAScaleToZero，minReplicas 才能为 0；它在 1.37 之前默认关闭（当前为 1.${object.minor}）。请至少写 1。`,
      });
    }
    const metrics = object.root.descend('spec', 'metrics');
    if (isListed(object, metrics) || hasMetricsAnnotation(object)) return;
    // The server names spec.metrics, whether or not it is written; what to change is there too.
    yield metrics.finding({
      en: 'To scale to zero, at least one metric must be of type Object or External: with no Pods running there is nothing else to measure.',
      zh: '要缩到零，至少要有一个 Object 或 External 类型的指标：没有 Pod 在运行时，别的都量不到。',
    });
  },
});

function isListed({ version }: KubernetesObject, metrics: Field): boolean {
  return version === 'v2' && metrics.items().some((metric) => ['Object', 'External'].includes(metric.child('type').text()));
}

/** autoscaling/v1 carries the metrics of v2 in an annotation; what they are is not read here. */
function hasMetricsAnnotation({ root, version }: KubernetesObject): boolean {
  return version === 'v1' && root.descend('metadata', 'annotations').key('autoscaling.alpha.kubernetes.io/metrics').present;
}
