/** IP addresses and networks as numbers, so that they can be compared; read as Kubernetes' lenient parser reads them. */
import { isCidrFormat, isSloppyIp } from '../../engine/structural/formats/ip-address.ts';

/** An address. One that is IPv4-mapped (`::ffff:10.0.0.1`) counts as IPv4, as in Go. */
export interface IpAddress {
  readonly value: bigint;
  readonly bits: 32 | 128;
}

/** An address and how many of its leading bits name the network. */
export interface IpNetwork {
  readonly address: IpAddress;
  readonly length: number;
}

/** The address that a text stands for, leading zeros forgiven; nothing where it is none. */
export function parseIp(text: string): IpAddress | undefined {
  if (!isSloppyIp(text)) return undefined;
  if (!text.includes(':')) return { value: ipv4Value(text), bits: 32 };
  const value = ipv6Value(text);
  return value >> 32n === 0xffffn ? { value: value & 0xffffffffn, bits: 32 } : { value, bits: 128 };
}

/** The network that a text such as `10.0.0.0/8` stands for; nothing where it is none. */
export function parseCidr(text: string): IpNetwork | undefined {
  if (!isCidrFormat(text)) return undefined;
  const slash = text.indexOf('/');
  const address = parseIp(text.slice(0, slash));
  return address && { address, length: Number(text.slice(slash + 1)) };
}

/** Whether the text is an IPv6 address and not a mapped one. */
export function isIpv6Text(text: string): boolean {
  return parseIp(text)?.bits === 128;
}

/** Whether nothing is set behind the prefix. */
export function isNetworkAddress({ address, length }: IpNetwork): boolean {
  return (address.value & hostMask(address, length)) === 0n;
}

/** The network that an address with a prefix lies in, as text: `10.0.0.0/8` for `10.1.2.3/8`. */
export function networkOf({ address, length }: IpNetwork): string {
  const start = { ...address, value: address.value & ~hostMask(address, length) };
  return `${canonicalText(start)}/${length}`;
}

/** Whether an address lies in a network; addresses of the other family never do. */
export function contains({ address, length }: IpNetwork, other: IpAddress): boolean {
  const rest = BigInt(Math.max(0, address.bits - length));
  return address.bits === other.bits && address.value >> rest === other.value >> rest;
}

/** The form of RFC 5952 for IPv6, the plain one for IPv4. */
export function canonicalText({ value, bits }: IpAddress): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const run = longestRunOfZeros(groups);
  if (run.length < 2) return groups.join(':');
  return `${groups.slice(0, run.from).join(':')}::${groups.slice(run.from + run.length).join(':')}`;
}

/** What kind of address may not be the end of a connection, if it is one. */
export type SpecialAddress = 'unspecified' | 'loopback' | 'link-local' | 'link-local multicast';

const special: readonly (readonly [string, SpecialAddress])[] = [
  ['0.0.0.0/32', 'unspecified'], ['::/128', 'unspecified'],
  ['127.0.0.0/8', 'loopback'], ['::1/128', 'loopback'],
  ['169.254.0.0/16', 'link-local'], ['fe80::/10', 'link-local'],
  ['224.0.0.0/24', 'link-local multicast'],
];

/** Go's `net.IP` predicates that the server asks of endpoints and external addresses. */
export function specialAddress(address: IpAddress): SpecialAddress | undefined {
  // The second byte of a multicast address holds flags and scope: 2 is link-local.
  if (address.bits === 128 && address.value >> 120n === 0xffn && ((address.value >> 112n) & 0xfn) === 2n) return 'link-local multicast';
  return special.find(([network]) => contains(parseCidr(network)!, address))?.[1];
}

function hostMask({ bits }: IpAddress, length: number): bigint {
  return (1n << BigInt(Math.max(0, bits - length))) - 1n;
}

function ipv4Value(text: string): bigint {
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(Number(part)), 0n);
}

function ipv6Value(text: string): bigint {
  const [head = '', tail] = text.split('::');
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0n);
  return [...before, ...zeros, ...after].reduce((value, group) => (value << 16n) | group, 0n);
}

function groupsOf(half: string): bigint[] {
  if (half === '') return [];
  return half.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(parseInt(group, 16))];
    const value = ipv4Value(group);
    return [value >> 16n, value & 0xffffn];
  });
}

function longestRunOfZeros(groups: readonly string[]): { readonly from: number; readonly length: number } {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === '0') length++;
    if (length > best.length) best = { from, length };
  }
  return best;
}
