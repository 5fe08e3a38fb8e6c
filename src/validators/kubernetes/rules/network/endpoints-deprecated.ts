import { objectRule } from '../../rule.ts';

/** The kind that EndpointSlice has replaced. */
export const endpointsDeprecated = objectRule({
  id: 'kubernetes/endpoints-deprecated',
  severity: 'warning',
  source: 'kubernetes-core-types',
  kinds: ['Endpoints'],
  *check({ root, minor }) {
    if (minor < 33) return;
    yield root.child('kind').finding({
      en: 'Endpoints is deprecated since 1.33, and the server warns of it: write an EndpointSlice (discovery.k8s.io/v1) with the label kubernetes.io/service-name.',
      zh: 'Endpoints 从 1.33 起弃用，服务器会给出警告：请改写 EndpointSlice（discovery.k8s.io/v1），并加上标签 kubernetes.io/service-name。',
    });
  },
});
