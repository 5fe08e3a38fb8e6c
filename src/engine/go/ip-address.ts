/** Addresses and networks as Go's `net` reads them. */
import { isIpv6, isStrictIpv4 } from '../structural/formats/ip-address.ts';

/** A network: the address with the host's bits cleared, and how long its prefix is. */
export interface Network {
  /** 4 or 16 bytes. */
  readonly bytes: readonly number[];
  readonly prefix: number;
}

/** `net.ParseIP`: 4 bytes of an IPv4 address, 16 of an IPv6 one; no zone, no leading zeros. */
export function parseIp(text: string): readonly number[] | undefined {
  if (isStrictIpv4(text)) return text.split('.').map(Number);
  return isIpv6(text) ? bytesOfIpv6(text) : undefined;
}

/** `net.ParseCIDR`: an address, a slash, the length of the prefix in decimal digits. */
export function parseCidr(text: string): Network | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = text.slice(0, slash);
  const bytes = parseIp(address);
  const length = text.slice(slash + 1);
  if (!bytes || !/^\d{1,9}$/.test(length) || Number(length) > bytes.length * 8) return undefined;
  return { bytes: masked(bytes, Number(length)), prefix: Number(length) };
}

/** Whether two networks have an address in common. */
export function overlaps(a: Network, b: Network): boolean {
  if (a.bytes.length !== b.bytes.length) return false;
  const prefix = Math.min(a.prefix, b.prefix);
  return masked(a.bytes, prefix).join() === masked(b.bytes, prefix).join();
}

/** The bytes with all but the first bits cleared. */
export function masked(bytes: readonly number[], prefix: number): number[] {
  return bytes.map((byte, at) => byte & (0xff << Math.max(0, Math.min(8, 8 - (prefix - at * 8)))) & 0xff);
}

function bytesOfIpv6(text: string): number[] {
  const [head = '', tail] = text.split('::');
  const before = wordsOf(head);
  const after = tail === undefined ? [] : wordsOf(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after].flatMap((word) => [word >> 8, word & 0xff]);
}

function wordsOf(groups: string): number[] {
  if (groups === '') return [];
  return groups.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}
