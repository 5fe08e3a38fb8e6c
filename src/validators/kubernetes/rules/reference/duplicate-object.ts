import type { KubernetesObject } from '../../object.ts';
import { pasteRule } from '../../rule.ts';

/** Two documents that are the same object: applied in turn, the last one wins. */
export const duplicateObject = pasteRule({
  id: 'kubernetes/duplicate-object',
  severity: 'warning',
  source: 'kubernetes-object-meta-types',
  *check({ objects }) {
    const seen = new Set<string>();
    for (const object of objects) {
      if (object.kind === '' || object.name === '') continue;
      const identity = `${object.groupKind} ${object.namespace} ${object.name}`;
      if (seen.has(identity)) yield object.root.descend('metadata', 'name').finding(said(object));
      seen.add(identity);
    }
  },
});

function said({ kind, name, namespace }: KubernetesObject) {
  const where = namespace === '' ? '' : ` (${namespace})`;
  return {
    en: `${kind} "${name}"${where} stands above already. Group, kind, namespace and name make an object one: with "kubectl apply" the later overwrites the earlier, with "create" it is refused.`,
    zh: `上面已有 ${kind} "${name}"${where}。组、kind、命名空间和名称相同就是同一个对象：kubectl apply 时后者覆盖前者，create 时则被拒绝。`,
  };
}
