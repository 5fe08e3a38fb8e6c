/** Zones as server blocks and plugins name them (plugin/normalize.go, core/dnsserver/register.go of CoreDNS). */
import { fqdn, isDomainName } from '../../engine/go/domain-name.ts';
import { atoi } from '../../engine/go/integer.ts';
import { masked, parseCidr, type Network } from '../../engine/go/ip-address.ts';
import { utf8Length } from '../../engine/utf8-length.ts';
import type { Localized } from '../../engine/localized.ts';

/** The zones that a word stands for, and a port. A network off the octet stands for several. */
export interface SplitZone {
  readonly hosts: readonly string[];
  /** Empty where there is none. */
  readonly port: string;
}

const defaultPorts: Readonly<Record<string, string>> = {
  dns: '53', tls: '853', quic: '853', grpc: '443', https: '443', https3: '443', unix: '',
};

/** The transport that a word names in front, and the rest (`parse.Transport`). */
export function transportOf(text: string): readonly [transport: string, rest: string] {
  const scheme = ['tls', 'dns', 'quic', 'grpc', 'https3', 'https', 'unix'].find((name) => text.startsWith(`${name}://`));
  return scheme ? [scheme, text.slice(scheme.length + 3)] : ['dns', text];
}

export function defaultPort(transport: string): string {
  return defaultPorts[transport] ?? '';
}

/** `plugin.SplitHostPort`, or why it refuses the word. */
export function splitZone(word: string): SplitZone | Localized {
  const colon = word.lastIndexOf(':');
  if (colon >= 0 && colon === word.length - 1) return { en: 'a port must follow the last colon', zh: '最后一个冒号之后要有端口' };
  const port = colon < 0 ? undefined : atoi(word.slice(colon + 1));
  const name = port === undefined ? word : word.slice(0, colon);
  if (utf8Length(name) > 255) return { en: 'a zone has at most 255 bytes', zh: '区域名最长 255 字节' };
  if (!isDomainName(name)) return badName(name);
  const network = parseCidr(name);
  const written = port === undefined ? '' : String(port);
  if (!network) return { hosts: [name], port: written };
  if (name.startsWith(':') || (name.startsWith('0') && name.includes(':'))) {
    return { en: 'a reverse zone cannot begin with ":" or with 0 in an IPv6 address', zh: 'IPv6 反向区域不能以 ":" 或 0 开头' };
  }
  return { hosts: reverseZones(network), port: written };
}

function badName(name: string): Localized {
  if (name === '') return { en: 'a zone is missing; the root is "."', zh: '缺少区域；根区域写作 "."' };
  return { en: 'this is not a domain name', zh: '这不是域名' };
}

/** Lower case and with a dot at its end (`plugin.Name.Normalize`). */
export function canonicalName(name: string): string {
  return fqdn(name).toLowerCase();
}

/** The zones of a word without transport and port, canonical; none where it is no zone (`Host.NormalizeExact`). */
export function zonesOf(word: string): readonly string[] {
  const split = splitZone(transportOf(word)[1]);
  return 'hosts' in split ? split.hosts.map(canonicalName) : [];
}

/** Whether a canonical zone is one of reverse lookups (`dnsutil.IsReverse`). */
export function isReverse(zone: string): boolean {
  return zone.endsWith('.in-addr.arpa.') || zone.endsWith('.ip6.arpa.');
}

/** Whether a canonical name lies in a canonical zone. */
export function isInZone(name: string, zone: string): boolean {
  return zone === '.' || name === zone || name.endsWith(`.${zone}`);
}

/** The zones under `in-addr.arpa.` and `ip6.arpa.` that a network covers (pkg/cidr). */
function reverseZones({ bytes, prefix }: Network): string[] {
  const step = bytes.length === 4 ? 8 : 4;
  const whole = Math.ceil(prefix / step) * step;
  const count = 2 ** (whole - prefix);
  return Array.from({ length: count }, (_, at) => reverseZone(plus(bytes, at, whole), whole));
}

/** The network so many networks of that size further on. */
function plus(bytes: readonly number[], count: number, prefix: number): readonly number[] {
  if (count === 0) return bytes;
  const bits = BigInt(bytes.length * 8);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + (BigInt(count) << (bits - BigInt(prefix)));
  return masked(Array.from(bytes, (_, at) => Number((value >> (bits - 8n * BigInt(at + 1))) & 0xffn)), prefix);
}

function reverseZone(bytes: readonly number[], prefix: number): string {
  if (bytes.length === 4) {
    return [...bytes.slice(0, prefix / 8).toReversed(), 'in-addr.arpa.'].join('.');
  }
  const digits = bytes.flatMap((byte) => [byte >> 4, byte & 15]).slice(0, prefix / 4);
  return [...digits.toReversed().map((digit) => digit.toString(16)), 'ip6.arpa.'].join('.');
}
