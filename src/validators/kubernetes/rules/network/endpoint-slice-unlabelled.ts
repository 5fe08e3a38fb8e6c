import { objectRule } from '../../rule.ts';

const serviceName = 'kubernetes.io/service-name';

/** A slice that no Service finds. */
export const endpointSliceUnlabelled = objectRule({
  id: 'kubernetes/endpoint-slice-unlabelled',
  severity: 'warning',
  source: 'kubernetes-endpoint-slice-cache',
  kinds: ['EndpointSlice.discovery.k8s.io'],
  *check({ root }) {
    const metadata = root.child('metadata');
    const label = metadata.child('labels').key(serviceName);
    if (!label.blank) return;
    yield label.finding({
      en: `Without the label ${serviceName} the slice belongs to no Service, and kube-proxy passes it over. Set it to the Service's name.`,
      zh: `没有标签 ${serviceName}，这个 EndpointSlice 就不属于任何 Service，kube-proxy 会忽略它。请写上 Service 的名称。`,
    });
  },
});
