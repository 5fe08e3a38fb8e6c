import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import { checkRequired, checkRequiredName, checkText } from '../../field-checks.ts';
import { ipCheck } from '../../ip-address.ts';
import { checkDns1123Subdomain, checkDns1123SubdomainWithUnderscore, type NameCheck } from '../../names.ts';
import { podRule } from '../../rule.ts';

const mostNameservers = 3;
const mostSearches = 32;
const longestSearchList = 2048;

/** How a Pod resolves names: dnsConfig as the resolver takes it, and the lines of /etc/hosts. */
export const nameResolution = podRule({
  id: 'kubernetes/pod-name-resolution',
  severity: 'error',
  source: 'kubernetes-core-validation',
  *check({ spec, owner }) {
    const checkIp = ipCheck(owner.minor);
    yield* checkDnsConfig(spec.child('dnsConfig'), spec.child('dnsPolicy').string() === 'None', checkIp);
    for (const alias of spec.child('hostAliases').items()) {
      yield* checkRequiredName(alias.child('ip'), checkIp);
      for (const name of alias.child('hostnames').items()) yield* checkText(name, checkDns1123Subdomain);
    }
  },
});

function* checkDnsConfig(config: Field, isNone: boolean, checkIp: NameCheck): Iterable<Finding> {
  const servers = config.child('nameservers');
  if (isNone && servers.vacant) {
    yield servers.finding({
      en: 'dnsPolicy: None takes nothing from the cluster or node, so dnsConfig must list at least one nameserver.',
      zh: 'dnsPolicy 为 None 时不使用集群或节点的 DNS 设置，因此 dnsConfig 至少要列出一个 nameserver。',
    });
    return;
  }
  if (servers.items().length > mostNameservers) {
    yield servers.finding({ en: `The resolver takes at most ${mostNameservers} nameservers.`, zh: `解析器最多使用 ${mostNameservers} 个 nameserver。` });
  }
  for (const server of servers.items()) yield* checkText(server, checkIp);
  yield* checkSearches(config.child('searches'));
  for (const option of config.child('options').items()) yield* checkRequired(option.child('name'));
}

function* checkSearches(searches: Field): Iterable<Finding> {
  const items = searches.items();
  if (items.length > mostSearches) {
    yield searches.finding({ en: `There may be at most ${mostSearches} search domains; here are ${items.length}.`, zh: `最多有 ${mostSearches} 个搜索域，这里有 ${items.length} 个。` });
  }
  if (items.map((item) => item.text()).join(' ').length > longestSearchList) {
    yield searches.finding({ en: `The search domains, with a blank between them, may be at most ${longestSearchList} characters long.`, zh: `搜索域以空格连接后不能超过 ${longestSearchList} 个字符。` });
  }
  for (const item of items) yield* checkText(item, checkSearch);
}

/** "." alone is the root; elsewhere a final dot means nothing. */
const checkSearch: NameCheck = (value) => (value === '.' ? undefined : checkDns1123SubdomainWithUnderscore(value.replace(/\.$/, '')));
