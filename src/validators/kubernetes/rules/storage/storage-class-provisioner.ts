import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';

/** Provisioners that were part of Kubernetes, by the first minor version of 1.x without them. */
const gone: Readonly<Record<string, number>> = {
  'kubernetes.io/photon-pd': 16, 'kubernetes.io/scaleio': 22, 'kubernetes.io/flocker': 25, 'kubernetes.io/quobyte': 25,
  'kubernetes.io/storageos': 25, 'kubernetes.io/glusterfs': 26, 'kubernetes.io/rbd': 31,
};

/** Classes that make no volume, or make or bind it before anybody knows where it is needed. */
export const storageClassProvisioner = objectRule({
  id: 'kubernetes/storage-class-provisioner',
  severity: 'warning',
  source: 'kubernetes-volume-plugins',
  kinds: ['StorageClass.storage.k8s.io'],
  *check({ root, minor }) {
    const provisioner = root.child('provisioner');
    const name = provisioner.text();
    const last = Object.hasOwn(gone, name) ? gone[name]! : Infinity;
    if (minor >= last) {
      yield provisioner.finding({ en: `${name} was removed in 1.${last}: nobody makes volumes of this class any more. Use a CSI driver.`, zh: `${name} 已在 1.${last} 移除：再没有组件会创建这个类的卷。请改用 CSI 驱动。` });
    }
    if (name === 'kubernetes.io/no-provisioner') yield* checkBinding(root.child('volumeBindingMode'));
  },
});

/** Volumes without a provisioner are local ones: each is on one node. */
function* checkBinding(mode: Field): Iterable<Finding> {
  if (mode.text() === 'WaitForFirstConsumer') return;
  yield mode.finding({
    en: 'With binding mode Immediate a claim is bound to any local volume before the scheduler looks, and the Pod is stuck with that node. Set volumeBindingMode: WaitForFirstConsumer.',
    zh: '绑定模式为 Immediate 时，PVC 会在调度之前绑到任意一个本地卷，Pod 只能去那个节点。请设置 volumeBindingMode: WaitForFirstConsumer。',
  });
}
