import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRange, checkValue } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { typeOf } from './service.ts';

const secondsOfADay = 86400;

/** How traffic is spread: policies, the port for health checks, session affinity, preference for near endpoints. */
export const serviceTrafficPolicy = objectRule({
  id: 'kubernetes/service-traffic-policy',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['Service'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    yield* checkHealthPort(spec);
    yield* checkValue(spec.child('internalTrafficPolicy'), ['Cluster', 'Local']);
    yield* checkAffinity(spec);
    if (isOn('ServiceTrafficDistribution', minor)) yield* checkValue(spec.child('trafficDistribution'), distributions(minor));
    yield* checkTopologyMode(root.descend('metadata', 'annotations'));
  },
});

function distributions(minor: number): readonly string[] {
  return isOn('PreferSameTrafficDistribution', minor) ? ['PreferClose', 'PreferSameZone', 'PreferSameNode'] : ['PreferClose'];
}

function* checkHealthPort(spec: Field): Iterable<Finding> {
  const port = spec.child('healthCheckNodePort');
  if (!port.number()) return;
  if (typeOf(spec) === 'LoadBalancer' && spec.child('externalTrafficPolicy').text() === 'Local') yield* checkRange(port, 1, 65535);
  else {
    yield port.finding({
      en: 'healthCheckNodePort tells a load balancer which nodes have endpoints: it needs type LoadBalancer and externalTrafficPolicy Local.',
      zh: 'healthCheckNodePort 用来告诉负载均衡器哪些节点有端点：需要 type 为 LoadBalancer 且 externalTrafficPolicy 为 Local。',
    });
  }
}

/** With any other affinity the server drops the configuration. */
function* checkAffinity(spec: Field): Iterable<Finding> {
  if (spec.child('sessionAffinity').text() !== 'ClientIP') return;
  yield* checkRange(spec.descend('sessionAffinityConfig', 'clientIP', 'timeoutSeconds'), 1, secondsOfADay);
}

function* checkTopologyMode(annotations: Field): Iterable<Finding> {
  const mode = annotations.key('service.kubernetes.io/topology-mode');
  const old = annotations.key('service.kubernetes.io/topology-aware-hints');
  if (!mode.present || !old.present || mode.string() === old.string()) return;
  yield mode.finding({
    en: 'topology-mode and topology-aware-hints, its older name, must not differ: remove the older one.',
    zh: 'topology-mode 与其旧名 topology-aware-hints 不能取值不同：请去掉旧的注解。',
  });
}
