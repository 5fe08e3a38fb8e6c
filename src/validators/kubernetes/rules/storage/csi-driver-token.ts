import { isOn } from '../../feature-gates.ts';
import { objectRule } from '../../rule.ts';

/** Tokens for a driver travel in the volume's attributes unless it is told otherwise. */
export const csiDriverToken = objectRule({
  id: 'kubernetes/csi-driver-token',
  severity: 'warning',
  source: 'kubernetes-csi-driver-strategy',
  kinds: ['CSIDriver.storage.k8s.io'],
  *check({ root, minor }) {
    const spec = root.child('spec');
    const requests = spec.child('tokenRequests');
    if (!isOn('CSIServiceAccountTokenSecrets', minor) || requests.vacant || spec.child('serviceAccountTokenInSecrets').present) return;
    yield requests.finding({
      en: 'These tokens reach the driver in the volume attributes, which drivers write to logs. If the driver reads them from secrets, set serviceAccountTokenInSecrets: true.',
      zh: '这些令牌会放在卷的属性里交给驱动，而驱动常把属性写进日志。若驱动能从 secrets 读取，请设置 serviceAccountTokenInSecrets: true。',
    });
  },
});
