/** Plugins by name, as CoreDNS builds them in (plugin.cfg of 1.14.7 and 1.15.0), and those that people know from elsewhere. */
import type { Localized } from '../../../engine/localized.ts';
import { newestMinor, type Minor } from '../versions.ts';

/** In the order in which they act on a query, whatever the order in the Corefile. */
export const pluginOrder: readonly string[] = [
  'root', 'metadata', 'geoip', 'cancel', 'proxyproto', 'quic', 'grpc_server', 'https', 'https3', 'timeouts',
  'multisocket', 'reload', 'nsid', 'bufsize', 'bind', 'debug', 'trace', 'ready', 'health', 'pprof', 'shed',
  'prometheus', 'errors', 'log', 'dnstap', 'local', 'dns64', 'siit', 'any', 'chaos', 'loadbalance', 'tsig', 'rewrite',
  'autopath', 'acl', 'cache', 'header', 'dnssec', 'tls', 'minimal', 'template', 'transfer', 'dynupdate', 'hosts', 'route53',
  'azure', 'clouddns', 'k8s_external', 'kubernetes', 'file', 'auto', 'secondary', 'etcd', 'loop', 'forward',
  'grpc', 'erratic', 'whoami', 'on', 'sign', 'view', 'nomad',
];

const placeOf: ReadonlyMap<string, number> = new Map(pluginOrder.map((name, at) => [name, at]));

/** Plugins that came with a later version than the first that we know. */
const since: Readonly<Record<string, Minor>> = { siit: 15, dynupdate: 15 };

/** Whether the default build of a version has a plugin of that name; of any version, where none is given. */
export function isBuiltIn(name: string, minor: Minor = newestMinor): boolean {
  return placeOf.has(name) && (!Object.hasOwn(since, name) || since[name]! <= minor);
}

/** Where it stands in the order of execution; smaller is earlier. */
export function placeInOrder(name: string): number {
  return placeOf.get(name) ?? pluginOrder.length;
}

function removed(version: string, instead: Localized): Localized {
  return { en: `It was removed in CoreDNS ${version}: ${instead.en}.`, zh: `它已在 CoreDNS ${version} 中移除：${instead.zh}。` };
}

/** Plugins that once were, with what to use today (notes of the releases). */
const removedPlugins: Readonly<Record<string, Localized>> = {
  proxy: removed('1.5.0', { en: 'use forward', zh: '请改用 forward' }),
  federation: removed('1.7.0', { en: 'it served v1 of Kubernetes federation, which is gone', zh: '它服务于早已不存在的 Kubernetes federation v1' }),
  reverse: removed('1.2.0', { en: 'use template', zh: '请改用 template' }),
  startup: removed('1.1.0', { en: 'use "on startup"', zh: '请改用 "on startup"' }),
  shutdown: removed('1.1.0', { en: 'use "on shutdown"', zh: '请改用 "on shutdown"' }),
  httpproxy: removed('005', { en: 'use forward', zh: '请改用 forward' }),
};

/** Plugins from elsewhere, which have to be compiled in (coredns.io/explugins and well-known distributions). */
const externalPlugins: readonly string[] = [
  'alternate', 'amazondns', 'ads', 'blocklist', 'demo', 'digitalocean', 'docker', 'dump', 'ebpf', 'example', 'fanout',
  'filter', 'finalize', 'fritz', 'gathersrv', 'git', 'gslb', 'idetcd', 'ipecho', 'ipin', 'k8s_crd', 'k8s_dns_chaos',
  'k8s_event', 'k8s_gateway', 'k8s_cilium', 'kubernetai', 'lighthouse', 'mdns', 'meship', 'meshname', 'multicluster',
  'mysql', 'netbox', 'nftables', 'nodecache', 'nomad_external', 'notify', 'ocp_dnsnameresolver', 'omada', 'pdsql', 'pgsql',
  'powerdns', 'proxmox', 'ratelimit', 'records', 'recursor', 'redis', 'redisc', 'rrl', 'split', 'tailscale', 'traefik',
  'unbound', 'unifi', 'vault', 'warnlist', 'wgsd', 'dnsredir', 'dynamicupdate', 'crd', 'nodehosts', 'policy', 'firewall',
  'opa', 'themis', 'ens', 'handshake', 'hns', 'consul', 'minecraft', 'adguard', 'ddns', 'rfc2136', 'sqlite',
];

/** What to say of a name that the default build does not know, beyond that it does not. */
export function knownFromElsewhere(name: string): Localized | undefined {
  if (Object.hasOwn(removedPlugins, name)) return removedPlugins[name];
  if (Object.hasOwn(since, name)) return { en: `It came with CoreDNS 1.${since[name]}.`, zh: `它从 CoreDNS 1.${since[name]} 起才有。` };
  if (!externalPlugins.includes(name)) return undefined;
  return {
    en: 'It is an external plugin, which a build must add to plugin.cfg; the official images do not have it.',
    zh: '它是外部插件，需要在构建时加入 plugin.cfg；官方镜像里没有。',
  };
}
