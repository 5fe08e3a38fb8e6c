import { isOn } from '../../feature-gates.ts';
import { checkName, checkText } from '../../field-checks.ts';
import { checkDns1123Label, checkDns1123Subdomain, type NameCheck } from '../../names.ts';
import { podRule } from '../../rule.ts';

const longestHostname = 64;

/** The names by which a Pod is known in DNS and to itself. */
export const hostname = podRule({
  id: 'kubernetes/pod-hostname',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec, owner }) {
    // A StatefulSet overwrites both in the Pods it makes.
    if (owner.groupKind !== 'StatefulSet.apps') {
      yield* checkName(spec.child('hostname'), checkDns1123Label);
      yield* checkName(spec.child('subdomain'), checkDns1123Label);
    }
    const override = spec.child('hostnameOverride');
    if (!isOn('HostnameOverride', owner.minor) || !override.present) return;
    yield* checkText(override, checkOverride);
    for (const flag of ['setHostnameAsFQDN', 'hostNetwork']) {
      if (!spec.child(flag).boolean()) continue;
      yield override.finding({
        en: `hostnameOverride and ${flag}: true both say what the hostname is: remove one.`,
        zh: `hostnameOverride 与 ${flag}: true 都会决定主机名，请去掉一个。`,
      });
    }
  },
});

/** Linux takes no longer hostname. */
const checkOverride: NameCheck = (value) =>
  value.length > longestHostname
    ? { en: `must be no longer than ${longestHostname} characters`, zh: `不能超过 ${longestHostname} 个字符` }
    : checkDns1123Subdomain(value);
