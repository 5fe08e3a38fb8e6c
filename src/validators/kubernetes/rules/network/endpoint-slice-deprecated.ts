import { objectRule } from '../../rule.ts';

/** What of an EndpointSlice is on the way out, or gone as soon as it is written. */
export const endpointSliceDeprecated = objectRule({
  id: 'kubernetes/endpoint-slice-deprecated',
  severity: 'warning',
  source: 'kubernetes-endpoint-slice-strategy',
  kinds: ['EndpointSlice.discovery.k8s.io'],
  *check({ root }) {
    const type = root.child('addressType');
    if (type.text() === 'FQDN') yield type.finding({ en: 'Slices of names are deprecated, and kube-proxy never used them: point an ExternalName Service at the name.', zh: '以域名为地址的 EndpointSlice 已弃用，kube-proxy 也从不使用：请用 ExternalName Service 指向该域名。' });
    for (const endpoint of root.child('endpoints').items()) {
      const topology = endpoint.child('deprecatedTopology');
      if (topology.present) yield topology.finding({ en: 'The server drops deprecatedTopology: write "zone" and "nodeName".', zh: '服务器会丢掉 deprecatedTopology：请改写 "zone" 和 "nodeName"。' });
    }
  },
});
