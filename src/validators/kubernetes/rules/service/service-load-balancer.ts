import type { Finding } from '../../../../engine/diagnostic.ts';
import { checkText, shortened } from '../../field-checks.ts';
import { cidrCheck } from '../../ip-address.ts';
import type { KubernetesObject } from '../../object.ts';
import { checkQualifiedName } from '../../names.ts';
import { objectRule } from '../../rule.ts';
import { typeOf } from './service.ts';

const rangesKey = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const kubeletPort = 10250;

/** What a Service of type LoadBalancer says to its implementation: class and networks that may connect. */
export const serviceLoadBalancer = objectRule({
  id: 'kubernetes/service-load-balancer',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check(object) {
    const spec = object.root.child('spec');
    const isBalancer = typeOf(spec) === 'LoadBalancer';
    if (isBalancer) yield* checkText(spec.child('loadBalancerClass'), checkQualifiedName);
    const ranges = spec.child('loadBalancerSourceRanges');
    const checkRange = cidrCheck(object.minor);
    for (const range of ranges.items()) yield* checkText(range, (text) => checkRange(text.trim()));
    if (ranges.vacant) yield* checkAnnotation(object, isBalancer);
    if (isBalancer && object.minor < 33) yield* checkPorts(object);
  },
});

/** Where the field is not given, the annotation that came before it counts. */
function* checkAnnotation({ root, minor }: KubernetesObject, isBalancer: boolean): Iterable<Finding> {
  const annotation = root.descend('metadata', 'annotations').key(rangesKey);
  if (!annotation.present) return;
  if (!isBalancer) {
    yield annotation.finding({
      en: 'Source ranges are for Services of type LoadBalancer: change the type or remove the annotation.',
      zh: '来源网段只用于 LoadBalancer 类型的 Service：请改类型，或去掉这个注解。',
    });
  }
  const text = annotation.text().trim();
  const check = cidrCheck(minor);
  const bad = text === '' ? undefined : text.split(',').map((part) => part.trim()).find((part) => check(part));
  if (bad === undefined) return;
  const reason = check(bad)!;
  yield annotation.finding({ en: `The source range "${shortened(bad)}" ${reason.en}.`, zh: `来源网段 "${shortened(bad)}" ${reason.zh}。` });
}

/** Up to 1.32 the server did not let the kubelet's own port out. */
function* checkPorts({ root }: KubernetesObject): Iterable<Finding> {
  for (const port of root.descend('spec', 'ports').items()) {
    if (port.child('port').number() !== kubeletPort) continue;
    yield port.finding({ en: `Port ${kubeletPort} is the kubelet's and cannot be exposed by a load balancer before 1.33.`, zh: `端口 ${kubeletPort} 属于 kubelet，1.33 之前不能由负载均衡器暴露。` });
  }
}
