import { checkRequiredName } from '../../field-checks.ts';
import { checkDns1123Label } from '../../names.ts';
import { objectRule } from '../../rule.ts';

/** The name by which a node's container runtime knows the configuration. */
export const handler = objectRule({
  id: 'kubernetes/runtime-class-handler',
  severity: 'error',
  source: 'kubernetes-node-validation',
  kinds: ['RuntimeClass.node.k8s.io'],
  *check({ root }) {
    yield* checkRequiredName(root.child('handler'), checkDns1123Label, {
      en: 'It names a runtime in the configuration of containerd or CRI-O on the node, such as runsc.',
      zh: '它指节点上 containerd 或 CRI-O 配置里的一个运行时，如 runsc。',
    });
  },
});
