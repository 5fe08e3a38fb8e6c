import { checkDns1123Subdomain, checkWildcardDns1123Subdomain, type NameCheck } from '../../names.ts';
import { checkName } from '../../field-checks.ts';
import { objectRule } from '../../rule.ts';

/** Hosts of an Ingress are DNS names, of which the first part may be "*". */
export const ingressHost = objectRule({
  id: 'kubernetes/ingress-host',
  severity: 'error',
  source: 'kubernetes-networking-validation',
  kinds: ['Ingress.networking.k8s.io'],
  *check({ root }) {
    const spec = root.child('spec');
    for (const rule of spec.child('rules').items()) yield* checkName(rule.child('host'), checkRuleHost);
    for (const entry of spec.child('tls').items()) {
      for (const host of entry.child('hosts').items()) yield* checkName(host, checkHost);
      yield* checkName(entry.child('secretName'), checkDns1123Subdomain);
    }
    yield* checkName(spec.child('ingressClassName'), checkDns1123Subdomain);
  },
});

const checkHost: NameCheck = (host) => (host.includes('*') ? checkWildcardDns1123Subdomain : checkDns1123Subdomain)(host);

/** The certificate's hosts are not looked at for addresses, those of the rules are. */
const checkRuleHost: NameCheck = (host) => {
  const isAddress = /^\d{1,3}(\.\d{1,3}){3}$/.test(host) && host.split('.').every((part) => Number(part) < 256);
  return isAddress ? { en: 'must be a DNS name, not an IP address', zh: '必须是 DNS 名称，不能是 IP 地址' } : checkHost(host);
};
