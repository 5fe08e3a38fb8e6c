import { isOldSource } from '../../persistent-volume-claim.ts';
import { objectRule } from '../../rule.ts';

/** Sources of a claim that the server takes away without a word: the volume comes up empty. */
export const claimSourceDropped = objectRule({
  id: 'kubernetes/persistent-volume-claim-source-dropped',
  severity: 'warning',
  source: 'kubernetes-claim-sources',
  kinds: ['PersistentVolumeClaim'],
  *check({ root }) {
    const spec = root.child('spec');
    const [source, reference] = [spec.child('dataSource'), spec.child('dataSourceRef')];
    if (!reference.child('namespace').blank) {
      yield reference.finding({
        en: 'A source in a namespace is dropped while the feature CrossNamespaceVolumeDataSource is off, as it is by default: the volume comes up empty.',
        zh: '特性 CrossNamespaceVolumeDataSource 默认关闭，此时带 namespace 的来源会被丢掉：卷将是空的。',
      });
    }
    if (!source.present || reference.present || isOldSource(source)) return;
    yield source.finding({
      en: 'dataSource takes a PersistentVolumeClaim or a VolumeSnapshot; anything else is dropped without a word, and the volume comes up empty. Use dataSourceRef.',
      zh: 'dataSource 只接受 PersistentVolumeClaim 和 VolumeSnapshot；其他来源会被悄悄丢掉，卷将是空的。请改用 dataSourceRef。',
    });
  },
});
