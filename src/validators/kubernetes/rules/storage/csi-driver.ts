import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { isOn } from '../../feature-gates.ts';
import { checkRange, checkValue } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

const shortestToken = 600;
const longestToken = 2 ** 32;

/** What Kubernetes must know of a CSI driver before it calls it. */
export const csiDriver = objectRule({
  id: 'kubernetes/csi-driver',
  severity: 'error',
  source: 'kubernetes-storage-validation',
  kinds: ['CSIDriver.storage.k8s.io'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    yield* checkValue(spec.child('fsGroupPolicy'), ['File', 'None', 'ReadWriteOnceWithFSType']);
    for (const mode of spec.child('volumeLifecycleModes').items()) yield* checkValue(mode, ['Persistent', 'Ephemeral']);
    const requests = spec.child('tokenRequests');
    yield* checkRequests(requests.items());
    const period = spec.child('nodeAllocatableUpdatePeriodSeconds');
    if (isOn('MutableCSINodeAllocatableCount', minor)) yield* checkRange(period, 10, Infinity);
    const inSecrets = spec.child('serviceAccountTokenInSecrets');
    if (!isOn('CSIServiceAccountTokenSecrets', minor) || !inSecrets.present || !requests.vacant) return;
    yield inSecrets.finding({
      en: 'It says where the tokens of tokenRequests go, and there are none: add tokenRequests or remove it.',
      zh: '它说明 tokenRequests 的令牌放在哪里，而这里没有申请令牌：请补上 tokenRequests，或去掉它。',
    });
  },
});

function* checkRequests(requests: readonly Field[]): Iterable<Finding> {
  const audiences = new Set<string>();
  for (const request of requests) {
    const audience = request.child('audience');
    if (audiences.has(audience.text())) {
      yield audience.finding({ en: `There is a token for the audience "${audience.text()}" already.`, zh: `受众 "${audience.text()}" 已经有一个令牌。` });
      continue;
    }
    audiences.add(audience.text());
    yield* checkRange(request.child('expirationSeconds'), shortestToken, longestToken);
  }
}
