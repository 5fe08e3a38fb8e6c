import { replacement } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';
import { isHeadless, typeOf } from './service.ts';

/** Fields, values and annotations of a Service on the way out: the server itself warns of them. */
export const serviceDeprecatedField = objectRule({
  id: 'kubernetes/service-deprecated-field',
  severity: 'warning',
  source: 'kubernetes-service-warnings',
  kinds: ['Service'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    const outside = spec.child('externalIPs');
    if (minor >= 36 && !outside.vacant && !isHeadless(spec) && typeOf(spec) !== 'ExternalName') {
      yield outside.finding({
        en: 'externalIPs is deprecated since 1.36, and some clusters no longer implement it: anybody who may create Services can take over traffic to an address with it. Use a load balancer or a Gateway.',
        zh: 'externalIPs 从 1.36 起弃用，有些集群已不再实现：能创建 Service 的人可以借此劫持发往某地址的流量。请改用负载均衡器或 Gateway。',
      });
    }
    const distribution = spec.child('trafficDistribution');
    if (minor >= 35 && distribution.text() === 'PreferClose') {
      yield distribution.finding({ en: 'PreferClose is deprecated since 1.35: PreferSameZone is the same thing under a clearer name.', zh: 'PreferClose 从 1.35 起弃用：PreferSameZone 含义相同，名称更清楚。' }, replacement(distribution, 'PreferSameZone'));
    }
    const hints = root.descend('metadata', 'annotations').key('service.kubernetes.io/topology-aware-hints');
    if (hints.written) yield hints.findingAtKey({ en: 'This annotation is deprecated: use service.kubernetes.io/topology-mode, or the field trafficDistribution.', zh: '这个注解已弃用：请改用 service.kubernetes.io/topology-mode，或 trafficDistribution 字段。' });
  },
});
