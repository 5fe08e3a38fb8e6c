/** The zones of all server blocks, and whether they can be served side by side (core/dnsserver). */
import type { Localized } from '../../engine/localized.ts';
import { mostDiagnostics } from '../../engine/report.ts';
import { parseIp } from '../../engine/go/ip-address.ts';
import type { Key, ServerBlock } from './read/server-block.ts';
import type { Token } from './read/token.ts';
import type { RuleFinding } from './refusal.ts';
import { duplicateZone, missingProperty, variableNotChecked, zone as zoneRule } from './rules.ts';
import { shortened } from './stanza.ts';
import { canonicalName, defaultPort, splitZone, transportOf } from './zones.ts';

/** One zone that a block serves. */
export interface ServedZone {
  readonly transport: string;
  /** Canonical: `example.org.` */
  readonly zone: string;
  readonly port: string;
  readonly key: Key;
}

/** A block with its keys read. */
export interface ReadBlock {
  readonly block: ServerBlock;
  readonly zones: readonly ServedZone[];
  /** Whether a key comes from a variable. */
  readonly hasUnknownKey: boolean;
}

/** Reads the keys of a block, noting those that CoreDNS refuses; `budget` says how many zones may still be made of them. */
export function readKeys(block: ServerBlock, found: RuleFinding[], budget: { zones: number }): ReadBlock {
  const zones = block.keys.flatMap((key) => (budget.zones > 0 ? zonesOfKey(key, found) : []));
  budget.zones -= zones.length;
  return { block, zones, hasUnknownKey: block.keys.some(({ token }) => token.unknown) };
}

function zonesOfKey(key: Key, found: RuleFinding[]): ServedZone[] {
  const { text, token } = key;
  if (token.unknown) {
    found.push(note(variableNotChecked, token, { en: 'This zone comes from an environment variable, so it is not checked.', zh: '这个区域来自环境变量，因此不作检查。' }));
    return [];
  }
  const [transport, rest] = transportOf(text);
  const split = splitZone(rest);
  if (!('hosts' in split)) {
    found.push(note(zoneRule, token, zoneMessage(text, split)));
    return [];
  }
  const port = split.port || defaultPort(transport);
  if (Number(port) > 65535 || Number(port) < 0) {
    found.push(note(zoneRule, token, { en: `${port} is no port: they go from 0 to 65535.`, zh: `${port} 不是端口：端口为 0 到 65535。` }));
  }
  return split.hosts.map((host) => ({ transport, zone: canonicalName(host), port, key }));
}

function zoneMessage(text: string, reason: Localized): Localized {
  return {
    en: `"${shortened(text)}" is no zone that a server block can have: ${reason.en}.`,
    zh: `"${shortened(text)}" 不能作为服务器块的区域：${reason.zh}。`,
  };
}

/** Key of a zone as plugins get it: `dns://example.org.:53`. */
export function keyText({ transport, zone, port }: ServedZone): string {
  return `${transport}://${zone}:${port}`;
}

/** Zones that are served twice on the same address, of blocks without a view. */
export function checkOverlap(blocks: readonly ReadBlock[], found: RuleFinding[]): void {
  const registered = new Map<string, ServedZone>();
  const unbound = new Map<string, ServedZone>();
  for (const { block, zones } of blocks) {
    const hosts = listenHosts(block);
    if (!hosts) continue;
    const isView = block.plugins.has('view');
    for (const zone of zones) for (const host of hosts) {
      const key = keyText(zone);
      const exact = registered.get(`${key} ${host}`);
      const other = exact ?? (host === '' ? unbound.get(key) : registered.get(`${key} `));
      if (exact && isView) continue;
      if (other) {
        if (found.length < 4 * mostDiagnostics) found.push(note(duplicateZone, zone.key.token, overlapMessage(zone, host, exact !== undefined)));
      } else if (!isView) {
        registered.set(`${key} ${host}`, zone);
        unbound.set(key, zone);
      }
    }
  }
}

function overlapMessage(zone: ServedZone, host: string, isExact: boolean): Localized {
  const text = `${zone.zone}:${zone.port}${host === '' ? '' : ` on ${host}`}`;
  if (isExact) {
    return {
      en: `${zone.transport}://${text} is served already: a zone and port may stand in one server block only.`,
      zh: `${zone.transport}://${text} 已经有服务器块了：同一区域和端口只能出现在一个服务器块中。`,
    };
  }
  return {
    en: `${zone.transport}://${text} is served on all addresses in one block and bound to some in another.`,
    zh: `${zone.transport}://${text} 在一个块里监听所有地址，在另一个块里又绑定到部分地址。`,
  };
}

/** Addresses that bind names; `['']` for all. Nothing where an interface or a variable is among them. */
function listenHosts({ plugins, isOpen }: ServerBlock): readonly string[] | undefined {
  const words = plugins.get('bind');
  if (!words) return isOpen ? undefined : [''];
  const hosts: string[] = [];
  const except: string[] = [];
  let target = hosts;
  for (const word of words) {
    if (word.starts) target = hosts;
    else if (word.text === 'except') target = except;
    else if (word.text === '{' || word.text === '}') continue;
    else if (word.unknown || !parseIp(word.text)) return undefined;
    else target.push(word.text);
  }
  return hosts.filter((host) => !except.includes(host));
}

/** Transports that do not start without certificates. */
export function checkTransport({ block, zones }: ReadBlock, found: RuleFinding[]): void {
  const needing = zones.find(({ transport }) => transport === 'https3' || transport === 'quic');
  if (!needing || block.plugins.has('tls') || block.isOpen) return;
  found.push(note(missingProperty, needing.key.token, {
    en: `${needing.transport}:// needs the plugin tls in its server block.`,
    zh: `${needing.transport}:// 的服务器块里必须有插件 tls。`,
  }));
}

function note(rule: RuleFinding['rule'], at: Token, message: Localized): RuleFinding {
  return { rule, finding: { range: at.range, message } };
}
