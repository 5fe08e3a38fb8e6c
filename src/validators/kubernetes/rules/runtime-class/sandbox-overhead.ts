import { objectRule } from '../../rule.ts';

/** Handlers whose every Pod brings a virtual machine or a kernel of its own. */
const sandboxes = /^(?:kata|firecracker|cloud-hypervisor|runsc|gvisor)(?:-|$)/;

/** A sandbox has a cost of its own; one that is not declared is nobody's. */
export const sandboxOverhead = objectRule({
  id: 'kubernetes/runtime-class-sandbox-overhead',
  severity: 'hint',
  source: 'kubernetes-node-types',
  kinds: ['RuntimeClass.node.k8s.io'],
  *check({ root }) {
    const handler = root.child('handler');
    if (!sandboxes.test(handler.text()) || root.descend('overhead', 'podFixed').entries().length > 0) return;
    yield handler.finding({
      en: `By its name "${handler.text()}" is a sandbox, whose own memory and cpu come on top of the containers'. Without overhead.podFixed neither the scheduler nor a quota counts them.`,
      zh: `从名称看 "${handler.text()}" 是沙箱运行时，它自身的内存和 CPU 不在容器的用量之内。不写 overhead.podFixed，调度器和配额都不会计入。`,
    });
  },
});
