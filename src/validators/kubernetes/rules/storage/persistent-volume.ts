import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkName, checkText, checkValue, missing } from '../../field-checks.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { checkExclusiveMode } from '../../persistent-volume-claim.ts';
import { quantityOf } from '../../quantity.ts';
import { objectRule } from '../../rule.ts';
import { checkTerm } from '../pod/node-affinity.ts';

/** What a PersistentVolume offers: its size, how it can be mounted, where, and under which class. */
export const persistentVolume = objectRule({
  id: 'kubernetes/persistent-volume',
  severity: 'error',
  source: 'kubernetes-core-validation',
  kinds: ['PersistentVolume'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    if (spec.present) yield* checkCapacity(spec.child('capacity'));
    yield* checkExclusiveMode(spec.child('accessModes'));
    yield* checkValue(spec.child('volumeMode'), ['Filesystem', 'Block']);
    yield* checkAffinity(spec, minor);
    yield* checkRecycling(spec);
    yield* checkName(spec.child('storageClassName'), checkDns1123Subdomain);
    if (isOn('VolumeAttributesClass', minor)) yield* checkAttributesClass(spec);
  },
});

const sizeOfVolume = { en: 'Claims are compared with it.', zh: 'PVC 要与它比较。' };

function* checkCapacity(capacity: Field): Iterable<Finding> {
  const entries = capacity.entries();
  if (!capacity.present) yield missing(capacity, sizeOfVolume);
  else if (entries.length !== 1 || entries[0]![0] !== 'storage') {
    yield capacity.finding({ en: 'A volume has one capacity: "storage", and nothing beside it.', zh: 'capacity 只能写 "storage" 一项。' });
  }
  for (const [, amount] of entries) {
    const value = quantityOf(amount.node);
    if (value !== undefined && value <= 0n) yield amount.finding({ en: 'The capacity must be greater than 0.', zh: '容量必须大于 0。' });
  }
}

function* checkAffinity(spec: Field, minor: number): Iterable<Finding> {
  const affinity = spec.child('nodeAffinity');
  if (spec.child('local').present && !affinity.present) {
    yield missing(affinity, { en: 'A local volume is on one node, and only this says on which.', zh: 'local 卷位于某个节点上，只有它能说明是哪个节点。' });
  }
  const required = affinity.child('required');
  if (affinity.present && !required.present) {
    yield missing(required, { en: 'Where a volume can be reached from is a requirement, not a preference.', zh: '卷能从哪里访问是硬性要求，而不是偏好。' });
  }
  const terms = required.child('nodeSelectorTerms');
  if (required.present && terms.vacant) yield missing(terms, { en: 'No term would match no node.', zh: '没有 term 就没有节点能匹配。' });
  for (const term of terms.items()) yield* checkTerm(term, minor >= 33);
}

function* checkRecycling(spec: Field): Iterable<Finding> {
  const policy = spec.child('persistentVolumeReclaimPolicy');
  const path = spec.descend('hostPath', 'path').text();
  if (policy.text() !== 'Recycle' || !isRoot(path)) return;
  yield policy.finding({ en: 'Recycle deletes everything in the volume, which here is the whole file system of the node.', zh: 'Recycle 会删除卷里的全部内容，而这里就是节点的整个文件系统。' });
}

/** Whether a path is "/" once cleaned, as Go's `path.Clean` does it. */
function isRoot(path: string): boolean {
  return path.startsWith('/') && path.split('/').every((step) => step === '' || step === '.' || step === '..');
}

function* checkAttributesClass(spec: Field): Iterable<Finding> {
  const name = spec.child('volumeAttributesClassName');
  if (!name.present) return;
  if (name.string() === '') yield missing(name, { en: 'Leave it out to have no class.', zh: '不要类别时请去掉这个字段。' });
  else yield* checkText(name, checkDns1123Subdomain);
  if (!spec.child('csi').present) yield missing(spec.child('csi'), { en: 'Only CSI drivers know volumeAttributesClassName.', zh: '只有 CSI 驱动支持 volumeAttributesClassName。' });
}
