import { renaming } from '../../field-checks.ts';
import { isDeprecatedNodeLabel, successorOf } from '../../node-labels.ts';
import { objectRule } from '../../rule.ts';

/** The server itself warns of these. */
export const deprecatedNodeLabel = objectRule({
  id: 'kubernetes/runtime-class-deprecated-node-label',
  severity: 'warning',
  source: 'kubernetes-node-label-warnings',
  kinds: ['RuntimeClass.node.k8s.io'],
  *check({ root }) {
    for (const [label, value] of root.descend('scheduling', 'nodeSelector').entries()) {
      if (!isDeprecatedNodeLabel(label)) continue;
      const instead = successorOf(label);
      yield value.findingAtKey(
        instead
          ? { en: `The node label "${label}" is deprecated, and the server warns of it: use "${instead}".`, zh: `节点标签 "${label}" 已弃用，服务器会给出警告：请改用 "${instead}"。` }
          : { en: `The node label "${label}" is deprecated, and the server warns of it; nothing replaces it.`, zh: `节点标签 "${label}" 已弃用，服务器会给出警告；没有替代的标签。` },
        renaming(value, instead),
      );
    }
  },
});
