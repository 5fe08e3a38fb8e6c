import { podRule } from '../../rule.ts';
import { annotation } from './profile-annotation.ts';

const deletionCostKey = 'controller.kubernetes.io/pod-deletion-cost';
const mirrorKey = 'kubernetes.io/config.mirror';

/** Annotations of a Pod that the server reads itself. */
export const podAnnotation = podRule({
  id: 'kubernetes/pod-annotation',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    const cost = annotation(pod, deletionCostKey);
    const value = cost.string();
    if (value !== undefined && !isInt32(value)) {
      yield cost.finding({
        en: 'pod-deletion-cost must be a 32-bit integer in plain decimal: no "+", no leading zeros.',
        zh: 'pod-deletion-cost 必须是 32 位十进制整数，不能有 "+" 或前导零。',
      });
    }
    if (!annotation(pod, mirrorKey).written || !pod.spec.child('nodeName').blank) return;
    yield annotation(pod, mirrorKey).finding({
      en: 'A mirror Pod stands for a static Pod on one node, so spec.nodeName must be set; only the kubelet makes such Pods.',
      zh: 'mirror Pod 代表某个节点上的静态 Pod，因此必须有 spec.nodeName；这种 Pod 只由 kubelet 创建。',
    });
  },
});

function isInt32(value: string): boolean {
  return /^(?:0|[1-9][0-9]*|-[0-9]+)$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31;
}
