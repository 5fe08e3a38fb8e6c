import { checkDns1123Label } from '../../names.ts';
import { everyKind, objectRule } from '../../rule.ts';
import { hasMetadataRules } from './naming.ts';

/** A namespace is a DNS label. */
export const metadataNamespace = objectRule({
  id: 'kubernetes/metadata-namespace',
  severity: 'error',
  source: 'kubernetes-object-meta-validation',
  kinds: everyKind,
  *check(object) {
    const namespace = object.root.descend('metadata', 'namespace');
    const text = namespace.string();
    if (!text || object.known?.scope !== 'namespaced' || !hasMetadataRules(object)) return;
    const reason = checkDns1123Label(text);
    if (reason) yield namespace.finding({ en: `A namespace ${reason.en}.`, zh: `命名空间的名称${reason.zh}。` });
  },
});

/** An object of a cluster-scoped kind has no namespace: the server takes it away. */
export const metadataNamespaceIgnored = objectRule({
  id: 'kubernetes/metadata-namespace-ignored',
  severity: 'warning',
  source: 'kubernetes-object-meta-namespace',
  kinds: everyKind,
  *check({ root, known }) {
    const namespace = root.descend('metadata', 'namespace');
    if (!namespace.string() || known?.scope !== 'cluster') return;
    yield namespace.finding(
      {
        en: `A ${known.kind} belongs to the whole cluster; the API server drops its namespace. Remove the line.`,
        zh: `${known.kind} 属于整个集群，API server 会丢掉它的 namespace。请删掉这一行。`,
      },
    );
  },
});
