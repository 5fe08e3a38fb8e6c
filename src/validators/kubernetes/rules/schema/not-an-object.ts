import type { Finding } from '../../../../engine/diagnostic.ts';
import type { SourceNode } from '../../../../engine/source-tree.ts';
import { readerRule } from '../../rule.ts';

/** A document that is a list or a bare value. */
export const notAnObject = readerRule({
  id: 'kubernetes/not-an-object',
  severity: 'error',
  source: 'kubernetes-type-meta',
});

export function notAnObjectFinding(node: SourceNode): Finding {
  const isList = node.type === 'list';
  return {
    range: isList && node.items[0] ? node.items[0].range : node.range,
    message: {
      en: `A Kubernetes object is a map that has "apiVersion" and "kind"; this document is ${isList ? 'a list. Separate the objects by lines with "---", or wrap them in "kind: List"' : 'a single value'}.`,
      zh: `Kubernetes 对象是带有 apiVersion 和 kind 的映射，而这个文档是${isList ? '列表。请用 "---" 行分隔各对象，或用 "kind: List" 包起来' : '单个值'}。`,
    },
  };
}
