import { checkName } from '../../field-checks.ts';
import { checkLabelSelector } from '../../label-selector.ts';
import { checkDns1123Subdomain } from '../../names.ts';
import { quantityOf } from '../../quantity.ts';
import { objectRule } from '../../rule.ts';

/** How much storage is left of a class on some nodes. */
export const csiStorageCapacity = objectRule({
  id: 'kubernetes/csi-storage-capacity',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['CSIStorageCapacity.storage.k8s.io'],
  *check({ root }) {
    yield* checkLabelSelector(root.child('nodeTopology'));
    yield* checkName(root.child('storageClassName'), checkDns1123Subdomain);
    const capacity = root.child('capacity');
    if ((quantityOf(capacity.node) ?? 0n) < 0n) yield capacity.finding({ en: 'The capacity must not be negative.', zh: '容量不能为负。' });
  },
});
