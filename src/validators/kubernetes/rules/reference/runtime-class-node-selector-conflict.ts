import { pasteRule } from '../../rule.ts';
import { PasteIndex } from './paste-index.ts';
import { podsOf } from './pods.ts';

/** A Pod and its class ask for nodes with different values of one label. */
export const runtimeClassNodeSelectorConflict = pasteRule({
  id: 'kubernetes/runtime-class-node-selector-conflict',
  severity: 'warning',
  source: 'kubernetes-runtime-class-admission',
  *check(paste) {
    const index = PasteIndex.of(paste);
    for (const { spec } of podsOf(paste)) {
      const className = spec.child('runtimeClassName').text();
      const runtimeClass = className === '' ? undefined : index.named('RuntimeClass.node.k8s.io', className)[0];
      const wanted = runtimeClass?.root.descend('scheduling', 'nodeSelector');
      for (const [label, value] of spec.child('nodeSelector').entries()) {
        const other = wanted?.key(label);
        if (!other?.written || other.text() === value.text()) continue;
        yield value.finding({
          en: `RuntimeClass "${className}" asks for nodes with ${label}=${other.text()}, the Pod for ${label}=${value.text()}: the admission plugin refuses the Pod.`,
          zh: `RuntimeClass "${className}" 要求节点带 ${label}=${other.text()}，Pod 要求 ${label}=${value.text()}：准入插件会拒绝这个 Pod。`,
        });
      }
    }
  },
});
