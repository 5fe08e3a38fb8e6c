import type { Field } from '../../../../engine/field.ts';
import { replacement } from '../../field-checks.ts';
import type { KubernetesObject } from '../../object.ts';
import { isDeprecatedNodeLabel, successorOf } from '../../node-labels.ts';
import { objectRule } from '../../rule.ts';

/** Storage that is tied to nodes by labels of old: the server itself warns of them. */
export const storageDeprecatedNodeLabel = objectRule({
  id: 'kubernetes/storage-deprecated-node-label',
  severity: 'warning',
  source: 'kubernetes-node-label-warnings',
  kinds: ['PersistentVolume', 'StorageClass.storage.k8s.io', 'CSIStorageCapacity.storage.k8s.io'],
  *check(object) {
    for (const key of keysOf(object)) {
      if (!isDeprecatedNodeLabel(key.text())) continue;
      const instead = successorOf(key.text());
      yield key.finding(
        instead
          ? { en: `The node label "${key.text()}" is deprecated: use "${instead}".`, zh: `节点标签 "${key.text()}" 已弃用：请改用 "${instead}"。` }
          : { en: `The node label "${key.text()}" is deprecated, and nothing replaces it.`, zh: `节点标签 "${key.text()}" 已弃用，没有替代的标签。` },
        replacement(key, instead),
      );
    }
  },
});

function keysOf({ root, kind }: KubernetesObject): readonly Field[] {
  const expressions = (holder: Field, name: string) => holder.child(name).items().map((one) => one.child('key'));
  if (kind === 'StorageClass') return root.child('allowedTopologies').items().flatMap((term) => expressions(term, 'matchLabelExpressions'));
  if (kind === 'CSIStorageCapacity') return expressions(root.child('nodeTopology'), 'matchExpressions');
  return root.descend('spec', 'nodeAffinity', 'required', 'nodeSelectorTerms').items().flatMap((term) => expressions(term, 'matchExpressions'));
}
