import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { objectRule } from '../../rule.ts';

/** Kinds of source by the first minor version of 1.x that cannot mount them. */
const gone: Readonly<Record<string, number>> = {
  photonPersistentDisk: 16, scaleIO: 22, flocker: 25, quobyte: 25, storageos: 25, glusterfs: 26, cephfs: 31, rbd: 31,
};

const classKey = 'volume.beta.kubernetes.io/storage-class';
const optionsKey = 'volume.beta.kubernetes.io/mount-options';

/** What of volumes and claims is on the way out, or can be written and no longer used. */
export const persistentVolumeDeprecated = objectRule({
  id: 'kubernetes/persistent-volume-deprecated',
  severity: 'warning',
  source: 'kubernetes-volume-warnings',
  kinds: ['PersistentVolume', 'PersistentVolumeClaim'],
  *check({ root, kind, minor }) {
    const annotations = root.descend('metadata', 'annotations');
    yield* replaced(annotations.key(classKey), 'storageClassName');
    if (kind !== 'PersistentVolume') return;
    yield* replaced(annotations.key(optionsKey), 'mountOptions');
    const spec = root.child('spec');
    const policy = spec.child('persistentVolumeReclaimPolicy');
    if (policy.text() === 'Recycle') yield policy.finding({ en: 'Recycle is deprecated and works for nfs and hostPath only: let a StorageClass make volumes and delete them.', zh: 'Recycle 已弃用，且只对 nfs 和 hostPath 有效：请由 StorageClass 创建和删除卷。' });
    for (const [source, last] of Object.entries(gone)) {
      const field = spec.child(source);
      if (!field.present || minor < last) continue;
      yield field.finding({ en: `${source} volumes are accepted but cannot be mounted since 1.${last}: use a CSI driver.`, zh: `服务器仍接受 ${source} 卷，但从 1.${last} 起已无法挂载：请改用 CSI 驱动。` });
    }
  },
});

function* replaced(annotation: Field, field: string): Iterable<Finding> {
  if (annotation.written) yield annotation.findingAtKey({ en: `This annotation is deprecated: use the field ${field}.`, zh: `这个注解已弃用：请改用 ${field} 字段。` });
}
