import type { Finding } from '../../../../engine/diagnostic.ts';
import type { KubernetesObject, Paste } from '../../object.ts';
import { podOf, type Pod } from '../../pod.ts';
import { pasteRule } from '../../rule.ts';
import { longRunningOf } from '../pod/container.ts';
import { mayShareNamespace, PasteIndex } from './paste-index.ts';
import { pastedTarget, scaleTargetsOf, utilizationMetrics } from './scale-target.ts';

/** A utilization is a share of requests: a container that requests nothing leaves it undefined. */
export const hpaTargetRequest = pasteRule({
  id: 'kubernetes/hpa-target-request',
  severity: 'warning',
  source: 'kubernetes-hpa-replica-calculator',
  *check(paste) {
    for (const target of scaleTargetsOf(paste)) {
      const object = pastedTarget(paste, target);
      const pod = object && podOf(object);
      // A LimitRange may fill requests in, and requests of the whole Pod stand for those of its containers.
      if (!pod || pod.spec.child('resources').present || hasLimitRange(paste, object)) continue;
      for (const { resource, container } of utilizationMetrics(target.autoscaler)) {
        yield* checkRequests(pod, resource, container?.text(), target.autoscaler.name);
      }
    }
  },
});

function hasLimitRange(paste: Paste, { namespace }: KubernetesObject): boolean {
  return PasteIndex.of(paste).all('LimitRange').some((range) => mayShareNamespace(range.namespace, namespace));
}

function* checkRequests(pod: Pod, resource: string, only: string | undefined, autoscaler: string): Iterable<Finding> {
  for (const { field, name } of longRunningOf(pod)) {
    const resources = field.child('resources');
    // A limit alone is a request too: defaulting copies it.
    const asked = [resources.descend('requests').key(resource), resources.descend('limits').key(resource)];
    if (resource === '' || (only !== undefined && only !== name) || asked.some((amount) => amount.written)) continue;
    yield field.child('name').finding({
      en: `Container "${name}" requests no ${resource}, and autoscaler "${autoscaler}" measures in percent of that request: it fails with FailedGetResourceMetric. Add resources.requests.${resource}.`,
      zh: `容器 "${name}" 没有申请 ${resource}，而 HPA "${autoscaler}" 以占 requests 的百分比衡量：会以 FailedGetResourceMetric 失败。请加上 resources.requests.${resource}。`,
    });
  }
}
