import { checkName, checkNotNegative, checkOneOf } from '../../field-checks.ts';
import { checkDns1123Label } from '../../names.ts';
import { objectRule } from '../../rule.ts';

/** What keeps the Pods of a StatefulSet apart: order, ordinals, the Service that names them, what becomes of their claims. */
export const statefulSetIdentity = objectRule({
  id: 'kubernetes/statefulset-identity',
  severity: 'error',
  source: 'kubernetes-apps-validation',
  kinds: ['StatefulSet.apps'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    yield* checkOneOf(spec.child('podManagementPolicy'), ['OrderedReady', 'Parallel']);
    yield* checkNotNegative(spec.descend('ordinals', 'start'));
    // Checked from 1.33 on.
    if (minor >= 33) yield* checkName(spec.child('serviceName'), checkDns1123Label);
    for (const name of ['whenDeleted', 'whenScaled']) {
      yield* checkOneOf(spec.descend('persistentVolumeClaimRetentionPolicy', name), ['Retain', 'Delete']);
    }
  },
});
