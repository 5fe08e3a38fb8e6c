import type { Finding } from '../../../engine/diagnostic.ts';
import type { RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { compareVersions, readSemanticVersion } from '../semantic-version.ts';
import { shown } from '../words.ts';

export const featureVersions = documentRule({
  id: 'oci-runtime/feature-versions', severity: 'error', source: 'oci-runtime-features', kinds: ['features'],
  *check({ root }) {
    const [least, most] = [root.child('ociVersionMin'), root.child('ociVersionMax')];
    const [low, high] = [readSemanticVersion(least.text()), readSemanticVersion(most.text())];
    if (!low || !high || compareVersions(low, high) <= 0) return;
    yield most.finding({
      en: `ociVersionMax ${most.text()} MUST NOT be less than ociVersionMin ${least.text()}.`,
      zh: `ociVersionMax ${most.text()} 不得（MUST NOT）小于 ociVersionMin ${least.text()}。`,
    });
  },
});

export const featureCapability = documentRule({
  id: 'oci-runtime/feature-capability', severity: 'error', source: 'oci-runtime-schema', kinds: ['features'],
  *check({ root }) {
    for (const name of root.descend('linux', 'capabilities').items()) {
      const value = name.string();
      if (value === undefined || /^CAP_[A-Z_]+$/.test(value)) continue;
      yield name.finding({
        en: `"${shown(value)}" has not the form of a capability, such as CAP_NET_RAW.`,
        zh: `"${shown(value)}" 不符合能力名的写法，例如 CAP_NET_RAW。`,
      });
    }
  },
});

const statuses = ['creating', 'created', 'running', 'stopped'];

export function* stateStatus({ root, kind }: RuntimeDocument): Iterable<Finding> {
  const status = (kind === 'state' ? root : root.child('state')).child('status');
  const value = status.string();
  if (value === undefined || statuses.includes(value)) return;
  yield status.finding({
    en: `"${shown(value)}" is a runtime's own status: the specification has ${statuses.join(', ')}, and its JSON schema refuses others.`,
    zh: `"${shown(value)}" 是某个运行时自己的状态：规范只有 ${statuses.join('、')}，其 JSON schema 会拒绝别的值。`,
  });
}

export const statePid = documentRule({
  id: 'oci-runtime/state-pid', severity: 'warning', source: 'oci-runtime-lifecycle', kinds: ['state'],
  *check({ root }) {
    const status = root.child('status').text();
    if (root.child('pid').present || (status !== 'created' && status !== 'running')) return;
    yield root.child('pid').finding({
      en: `The container is ${status}: on Linux pid is then REQUIRED.`,
      zh: `容器状态为 ${status}：在 Linux 上此时必须（REQUIRED）有 pid。`,
    });
  },
});

export const featuresAndStateRules = [featureVersions, featureCapability, statePid];
