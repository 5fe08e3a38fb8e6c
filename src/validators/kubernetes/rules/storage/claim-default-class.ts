import { objectRule } from '../../rule.ts';

const betaAnnotation = 'volume.beta.kubernetes.io/storage-class';

/** A claim that leaves its class to the cluster. */
export const claimDefaultClass = objectRule({
  id: 'kubernetes/persistent-volume-claim-default-class',
  severity: 'hint',
  source: 'kubernetes-default-class-admission',
  kinds: ['PersistentVolumeClaim'],
  *check({ root }) {
    const spec = root.child('spec');
    const name = spec.child('storageClassName');
    if (!spec.present || name.present || root.descend('metadata', 'annotations').key(betaAnnotation).written || !spec.child('volumeName').blank) return;
    yield name.finding({
      en: 'Without storageClassName the claim gets the default class of each cluster, and waits where there is none. Name the class; "" means a volume that exists already.',
      zh: '没有 storageClassName 时，PVC 会用所在集群的默认 StorageClass，没有默认时则一直等待。请写明类名；"" 表示只绑定已有的卷。',
    });
  },
});
