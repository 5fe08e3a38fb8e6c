import { pasteRule } from '../../rule.ts';
import { inspectionsOf } from './inspection.ts';

/** The server takes such an object and drops the namespace, which is seldom what was meant. */
export const customResourceNamespace = pasteRule({
  id: 'kubernetes/custom-resource-namespace',
  severity: 'warning',
  source: 'kubernetes-crd-types',
  *check(paste) {
    for (const { resource, definition } of inspectionsOf(paste)) {
      const namespace = resource.root.descend('metadata', 'namespace');
      if (namespace.blank || definition.spec.child('scope').text() !== 'Cluster') continue;
      yield namespace.finding({
        en: `${resource.kind} is cluster-scoped, so the server drops this namespace: the object stands there once for the whole cluster. Remove it.`,
        zh: `${resource.kind} 是集群级的，服务器会丢掉这个 namespace：该对象在整个集群中只有一份。请删掉它。`,
      });
    }
  },
});
