import { podRule } from '../../rule.ts';
import { volumesOf } from './volume.ts';

interface Removal {
  /** The first minor version of 1.x in which the kubelet cannot mount it. */
  readonly gone: number;
  readonly instead: string;
}

const removed: Readonly<Record<string, Removal>> = {
  photonPersistentDisk: { gone: 16, instead: 'csi' },
  scaleIO: { gone: 22, instead: 'csi' },
  flocker: { gone: 25, instead: 'csi' },
  storageos: { gone: 25, instead: 'csi' },
  quobyte: { gone: 25, instead: 'csi' },
  glusterfs: { gone: 26, instead: 'csi' },
  cephfs: { gone: 31, instead: 'csi (ceph-csi)' },
  rbd: { gone: 31, instead: 'csi (ceph-csi)' },
  gitRepo: { gone: 33, instead: 'an init container that clones into an emptyDir' },
};

const insteadInChinese: Readonly<Record<string, string>> = {
  cephfs: ' csi（ceph-csi）',
  rbd: ' csi（ceph-csi）',
  gitRepo: '把仓库克隆到 emptyDir 的 init 容器',
};

/** Sources that the API still takes and no kubelet can mount. */
export const removedVolume = podRule({
  id: 'kubernetes/pod-removed-volume',
  severity: 'warning',
  source: 'kubernetes-pod-warnings',
  *check(pod) {
    for (const { field, sources: [source = ''] } of volumesOf(pod)) {
      const removal = Object.hasOwn(removed, source) ? removed[source] : undefined;
      if (!removal || pod.owner.minor < removal.gone) continue;
      yield field.child(source).finding({
        en: `${source} volumes are accepted but cannot be mounted since 1.${removal.gone}, so the Pod would never start: use ${removal.instead}.`,
        zh: `服务器仍接受 ${source} 卷，但从 1.${removal.gone} 起已无法挂载，Pod 会一直起不来：请改用${insteadInChinese[source] ?? ` ${removal.instead}`}。`,
      });
    }
  },
});
