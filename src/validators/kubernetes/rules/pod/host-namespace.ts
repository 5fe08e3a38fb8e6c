import type { Finding } from '../../../../engine/diagnostic.ts';
import { isOn } from '../../feature-gates.ts';
import type { Pod } from '../../pod.ts';
import { podRule } from '../../rule.ts';
import { containersOf } from './container.ts';

/** Namespaces of the host that cannot be shared together with others of the Pod's own. */
export const hostNamespace = podRule({
  id: 'kubernetes/pod-host-namespace',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check(pod) {
    if (isOn('UserNamespacesSupport', pod.owner.minor) && pod.spec.child('hostUsers').boolean() === false) yield* checkUserNamespace(pod);
    const shared = pod.spec.child('shareProcessNamespace');
    if (!shared.boolean() || !pod.spec.child('hostPID').boolean()) return;
    yield shared.finding({
      en: 'The containers cannot share a process namespace of the Pod\'s own and the host\'s at once: keep shareProcessNamespace or hostPID.',
      zh: '容器不能同时共用 Pod 自己的进程命名空间和主机的进程命名空间：shareProcessNamespace 和 hostPID 只能留一个。',
    });
  },
});

function* checkUserNamespace(pod: Pod): Iterable<Finding> {
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC']) {
    const flag = pod.spec.child(name);
    if (!flag.boolean()) continue;
    yield flag.finding({
      en: `A Pod in a user namespace of its own (hostUsers: false) cannot share the host's: remove ${name}.`,
      zh: `使用自己的用户命名空间（hostUsers: false）的 Pod 不能再共用主机的命名空间：请去掉 ${name}。`,
    });
  }
  if (pod.owner.minor < 34) return;
  for (const { field } of containersOf(pod)) {
    const devices = field.child('volumeDevices');
    if (devices.vacant) continue;
    yield devices.finding({
      en: 'Raw block devices cannot be mapped into a user namespace: remove volumeDevices, or hostUsers: false.',
      zh: '裸块设备无法映射到用户命名空间：请去掉 volumeDevices，或去掉 hostUsers: false。',
    });
  }
}
