import { isOn } from '../../feature-gates.ts';
import { podRule } from '../../rule.ts';

/** A user namespace that is asked for and not given: the server drops the field. */
export const userNamespaceDropped = podRule({
  id: 'kubernetes/pod-user-namespace-dropped',
  severity: 'warning',
  source: 'kubernetes-feature-gates',
  *check({ spec, owner }) {
    const hostUsers = spec.child('hostUsers');
    if (hostUsers.boolean() !== false || isOn('UserNamespacesSupport', owner.minor)) return;
    yield hostUsers.finding({
      en: `In 1.${owner.minor} the feature UserNamespacesSupport is off by default: the server drops hostUsers, and root in this Pod is root on the node. It is on from 1.33.`,
      zh: `1.${owner.minor} 默认关闭特性 UserNamespacesSupport：服务器会丢掉 hostUsers，Pod 里的 root 就是节点上的 root。从 1.33 起默认开启。`,
    });
  },
});
