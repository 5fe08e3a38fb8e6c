import type { RuleFinding } from '../refusal.ts';
import { cacheMissing, fallthrough, loopMissing, shadowedPlugin } from '../rules.ts';
import { linesOf, outlinesOf } from '../outline.ts';
import type { ServerBlock } from '../read/server-block.ts';
import type { Token } from '../read/token.ts';
import type { ReadBlock } from '../server-blocks.ts';
import { isReverse, zonesOf } from '../zones.ts';

/** How queries go through a block and out of it. */
export function adviseOnResolving({ block }: ReadBlock, found: RuleFinding[]): void {
  const forwards = outlinesOf(block, 'forward');
  if (!block.plugins.has('loop')) {
    for (const { values } of forwards) {
      const own = values.slice(1).find(leadsHome);
      if (own) found.push(finding(loopMissing, own, loop));
    }
  }
  const asking = forwards[0] ?? outlinesOf(block, 'grpc')[0];
  if (asking && !block.plugins.has('cache')) found.push(finding(cacheMissing, asking.name, cache));
  shadowed(block, found);
  if (asking) {
    hostsWithoutFallthrough(block, found);
    reverseWithoutFallthrough(block, found);
  }
}

/** The host's own list of servers, or the host itself: with either, queries can come back. */
function leadsHome({ text }: Token): boolean {
  return text === '/etc/resolv.conf' || /^(?:dns:\/\/)?(?:127\.\d+\.\d+\.\d+|\[?::1\]?)(?::53)?$/.test(text);
}

/** forward for the same zone twice, and plugins behind a forward of all names, which never get a query. */
function shadowed(block: ServerBlock, found: RuleFinding[]): void {
  const zones = new Set<string>();
  for (const outline of outlinesOf(block, 'forward')) {
    const [from] = outline.values;
    const zone = from && !from.unknown ? zonesOf(from.text)[0] : undefined;
    if (!from || zone === undefined) continue;
    if (zones.has(zone)) found.push(finding(shadowedPlugin, from, second(from.text)));
    const passesOn = ['next', 'next_on_nodata', 'except'].some((property) => linesOf(outline, property).length > 0);
    if (!passesOn) zones.add(zone);
  }
  if (!zones.has('.')) return;
  for (const name of ['whoami', 'erratic', 'nomad']) {
    const [behind] = outlinesOf(block, name);
    if (behind) found.push(finding(shadowedPlugin, behind.name, after(name)));
  }
}

function hostsWithoutFallthrough(block: ServerBlock, found: RuleFinding[]): void {
  for (const outline of outlinesOf(block, 'hosts')) {
    if (outline.values.length <= 1 && linesOf(outline, 'fallthrough').length === 0) found.push(finding(fallthrough, outline.name, hosts));
  }
}

function reverseWithoutFallthrough(block: ServerBlock, found: RuleFinding[]): void {
  for (const outline of outlinesOf(block, 'kubernetes')) {
    const broad = outline.values.find(({ text }) => ['in-addr.arpa.', 'ip6.arpa.'].includes(zonesOf(text)[0] ?? ''));
    if (!broad) continue;
    const passed = linesOf(outline, 'fallthrough').flatMap(([, ...zones]) => (zones.length === 0 ? ['.'] : zones.flatMap(({ text }) => zonesOf(text))));
    if (!passed.some((zone) => zone === '.' || zone.endsWith('.arpa.') || zone === 'arpa.' || isReverse(zone))) found.push(finding(fallthrough, broad, reverse));
  }
}

function finding(rule: RuleFinding['rule'], { range }: Token, message: RuleFinding['finding']['message']): RuleFinding {
  return { rule, finding: { range, message } };
}

const loop = {
  en: 'Queries go to the servers of the host, which may send them back here: without the plugin loop CoreDNS would pass them round for ever. Add "loop" to this server block.',
  zh: '查询会发往主机自己的 DNS 服务器，而它可能又把查询送回来：没有插件 loop，CoreDNS 会无休止地转发。请在这个服务器块中加上 "loop"。',
};

const cache = {
  en: 'Without the plugin cache every query goes to the upstream again. Add "cache 30" to this server block.',
  zh: '没有插件 cache，每个查询都要重新发往上游。请在这个服务器块中加上 "cache 30"。',
};

const hosts = {
  en: 'hosts answers for all names here, and names that it lacks with SERVFAIL: the upstreams are never asked. Add "fallthrough" to its block.',
  zh: 'hosts 在这里负责所有域名，表中没有的名字会以 SERVFAIL 应答：永远不会去问上游。请在它的块中加上 "fallthrough"。',
};

const reverse = {
  en: 'kubernetes answers all reverse lookups here, and those of addresses outside the cluster with NXDOMAIN. Add "fallthrough in-addr.arpa ip6.arpa" to its block.',
  zh: 'kubernetes 在这里负责所有反向解析，集群之外的地址都会以 NXDOMAIN 应答。请在它的块中加上 "fallthrough in-addr.arpa ip6.arpa"。',
};

function second(zone: string) {
  return {
    en: `An earlier forward takes all queries for ${zone}: this one gets none, unless the first has "next" or "except".`,
    zh: `前面的 forward 已经接走 ${zone} 的所有查询：除非它写有 "next" 或 "except"，否则这一个收不到查询。`,
  };
}

function after(name: string) {
  return {
    en: `forward for "." takes every query, and comes before ${name} whatever the order in the file: ${name} is never asked.`,
    zh: `"." 的 forward 会接走所有查询；无论文件中怎么排，它都排在 ${name} 之前：${name} 永远收不到查询。`,
  };
}
