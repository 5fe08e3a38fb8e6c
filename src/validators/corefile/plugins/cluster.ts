/** Kubernetes: kubernetes, k8s_external. Whether the cluster can be reached is known to the server alone. */
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { choice, deprecatedProperty, kubernetesZone, missingProperty } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { conflicting } from '../twice.ts';
import { decimal, duration, integer, oneOf } from '../values.ts';
import { isReverse, zonesOf } from '../zones.ts';
import { selectorProblem } from './selector.ts';
import { ignoring, type Setup } from './setup.ts';

const removedProperties = { resyncperiod: '1.7.0', upstream: '1.7.0', federation: '1.7.0', transfer: '1.8.0', cidrs: '1.0.0' };

export const kubernetes: Setup = (stanza) => stanza.once(() => {
  const { word } = stanza;
  const given = stanza.rest();
  const zones = given.length > 0 ? given.flatMap(({ text }) => zonesOf(text)) : stanza.block.keys.flatMap(zonesOf);
  if (!given.some(({ unknown }) => unknown) && zones.every(isReverse)) stanza.check(() => refuseReverse(given[0] ?? word, zones));
  const seen = new Map<string, Token>();
  const noted = (name: string, read: () => void) => () => {
    seen.set(name, stanza.word);
    read();
  };
  const multicluster: Token[] = [];
  stanza.properties({
    ...plainProperties(stanza),
    namespaces: noted('namespaces', () => void stanza.arguments(1)),
    namespace_labels: noted('namespace_labels', () => labels(stanza, 'kubernetes namespace_labels')),
    noendpoints: noted('noendpoints', () => void stanza.arguments(0, 0)),
    zonal: noted('zonal', () => void stanza.arguments(0, 0)),
    multicluster: () => void multicluster.push(...stanza.rest()),
  }, { removed: removedProperties });
  refuseContradictions(seen);
  if (!given.some(({ unknown }) => unknown)) for (const zone of multicluster) ownZone(zone, zones);
});

function plainProperties(stanza: Stanza) {
  const whole = (property: string) => () => void integer(stanza.arguments(1, 1)[0]!, `kubernetes ${property}`, { least: 0 });
  return {
    endpoint_pod_names: () => void stanza.arguments(0, 0),
    pods: () => void oneOf(stanza.arguments(1, 1)[0]!, 'kubernetes pods', ['disabled', 'insecure', 'verified']),
    endpoint: () => {
      const [, second] = stanza.arguments(1);
      if (second) stanza.note(deprecatedProperty, second, { en: 'kubernetes endpoint: only the first address is used; more are deprecated.', zh: 'kubernetes endpoint：只使用第一个地址；写多个的做法已弃用。' });
    },
    tls: () => void stanza.arguments(3, 3),
    labels: () => labels(stanza, 'kubernetes labels'),
    fallthrough: ignoring(stanza),
    ttl: () => void integer(stanza.arguments(1)[0]!, 'kubernetes ttl', { least: 0, most: 3600 }),
    ignore: () => {
      const [what] = stanza.rest();
      if (what) oneOf(what, 'kubernetes ignore', ['empty_service']);
    },
    kubeconfig: () => void stanza.arguments(1, 2),
    startup_timeout: () => void duration(stanza.arguments(1)[0]!, 'kubernetes startup_timeout'),
    apiserver_qps: () => void decimal(stanza.arguments(1, 1)[0]!, 'kubernetes apiserver_qps', { least: 0 }, 32),
    apiserver_burst: whole('apiserver_burst'),
    apiserver_max_inflight: whole('apiserver_max_inflight'),
  };
}

function refuseReverse(at: Token, zones: readonly string[]): void {
  throw new Refusal(kubernetesZone, at, {
    en: zones.length > 0
      ? 'kubernetes needs a zone for names, such as cluster.local: reverse zones alone are refused.'
      : 'kubernetes has no zone here that is a domain name.',
    zh: zones.length > 0 ? 'kubernetes 需要一个用于正向解析的区域，例如 cluster.local：只写反向区域会被拒绝。' : 'kubernetes 在这里没有可用的区域名。',
  });
}

function labels(stanza: Stanza, subject: string): void {
  const words = stanza.arguments(1);
  if (words.some(({ unknown }) => unknown)) return;
  const text = words.map((word) => word.text).join(' ');
  const problem = selectorProblem(text);
  if (!problem) return;
  throw new Refusal(choice, { from: words[0]!.range.from, to: words.at(-1)!.range.to }, {
    en: `${subject}: "${shortened(text)}" is no label selector: ${problem.en}.`,
    zh: `${subject}："${shortened(text)}" 不是标签选择算符：${problem.zh}。`,
  });
}

function refuseContradictions(seen: ReadonlyMap<string, Token>): void {
  const byLabel = seen.get('namespace_labels');
  if (byLabel && seen.has('namespaces')) throw conflicting(byLabel, 'kubernetes: namespaces and namespace_labels exclude each other.', 'kubernetes：namespaces 与 namespace_labels 不能同时使用。');
  const zonal = seen.get('zonal');
  if (zonal && seen.has('noendpoints')) throw conflicting(zonal, 'kubernetes: zonal needs the endpoints that noendpoints leaves out.', 'kubernetes：zonal 需要端点数据，而 noendpoints 不读取端点。');
}

function ownZone(word: Token, zones: readonly string[]): void {
  const own = zonesOf(word.text);
  if (word.unknown || own.every((zone) => zones.includes(zone))) return;
  throw new Refusal(kubernetesZone, word, {
    en: `kubernetes multicluster: "${shortened(word.text)}" is none of the zones of this plugin, which are ${zones.slice(0, 5).join(', ')}.`,
    zh: `kubernetes multicluster："${shortened(word.text)}" 不在这个插件的区域之中，它的区域是 ${zones.slice(0, 5).join('、')}。`,
  });
}

export const k8sExternal: Setup = (stanza) => {
  stanza.each(() => {
    stanza.rest();
    stanza.properties({
      ttl: () => void integer(stanza.arguments(1)[0]!, 'k8s_external ttl', { least: 0, most: 3600 }),
      apex: () => void stanza.arguments(1),
      headless: () => {},
      fallthrough: ignoring(stanza),
    });
  });
  if (stanza.block.plugins.has('kubernetes') || stanza.block.isOpen) return;
  stanza.findings.push(new Refusal(missingProperty, stanza.firstWord, {
    en: 'k8s_external takes its records from the plugin kubernetes, which this server block lacks.',
    zh: 'k8s_external 的记录来自插件 kubernetes，而这个服务器块里没有它。',
  }));
};
