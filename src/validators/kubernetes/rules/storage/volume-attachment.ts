import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkName, checkText, missing } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { checkExclusiveMode } from '../../persistent-volume-claim.ts';
import { objectRule } from '../../rule.ts';
import { checkDriverName } from '../pod/volume-source-members.ts';
import { checkCsi } from './persistent-volume-source.ts';

/** A request to attach one volume to one node. */
export const volumeAttachment = objectRule({
  id: 'kubernetes/volume-attachment',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['VolumeAttachment.storage.k8s.io'],
  *check({ root }) {
    const spec = root.child('spec');
    yield* checkName(spec.child('attacher'), checkDriverName);
    yield* checkName(spec.child('nodeName'), checkDns1123Subdomain);
    const source = spec.child('source');
    const name = source.child('persistentVolumeName');
    const inline = source.child('inlineVolumeSpec');
    if (spec.present && name.present === inline.present) {
      yield source.finding({
        en: `An attachment is of one volume: write persistentVolumeName or inlineVolumeSpec, not ${name.present ? 'both' : 'neither'}.`,
        zh: `每次挂接只针对一个卷：persistentVolumeName 和 inlineVolumeSpec 必须且只能写一个。`,
      });
    } else if (inline.present) yield* checkInline(inline);
    if (name.string() === '') yield missing(name);
    yield* checkText(name, (text) => (text === '' ? undefined : checkDns1123Subdomain(text)));
  },
});

/** Members of a volume's spec that make no sense without a PersistentVolume. */
const forbidden = ['claimRef', 'capacity', 'nodeAffinity', 'storageClassName'];

function* checkInline(spec: Field): Iterable<Finding> {
  for (const name of forbidden) {
    const field = spec.child(name);
    if (field.present && field.string() !== '' && !(name === 'capacity' && field.entries().length === 0)) yield outOfPlace(field);
  }
  const policy = spec.child('persistentVolumeReclaimPolicy');
  if (!policy.blank && policy.text() !== 'Retain') yield outOfPlace(policy);
  const mode = spec.child('volumeMode');
  if (mode.present && mode.text() !== 'Filesystem') yield outOfPlace(mode);
  yield* checkExclusiveMode(spec.child('accessModes'));
  const csi = spec.child('csi');
  if (csi.present) yield* checkCsi(csi);
  else yield missing(csi, { en: 'An inline volume is one that has moved from a plug-in in the tree to a CSI driver.', zh: '内联卷都是从内置插件迁移到 CSI 驱动的卷。' });
}

function outOfPlace(field: Field): Finding {
  const { name } = field;
  return field.finding({
    en: `"${name}" belongs to a PersistentVolume and has no meaning for an inline volume: remove it.`,
    zh: `"${name}" 属于 PersistentVolume，对内联卷没有意义：请去掉它。`,
  });
}
