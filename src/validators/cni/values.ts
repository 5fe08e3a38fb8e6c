/** Texts that Go decodes into addresses: `net.IP`, `types.IPNet`, `net.HardwareAddr`. */
import type { Field } from '../../engine/field.ts';
import { parseCidr, parseIp, type Network } from '../../engine/go/ip-address.ts';
import { isMac } from '../../engine/structural/formats/ip-address.ts';
import type { Findings } from './finding.ts';
import { address } from './rules.ts';

/** An address, or nothing where there is none; an empty text counts as none. */
export function ipOf(field: Field, found: Findings): readonly number[] | undefined {
  const text = field.string();
  if (text === undefined || text === '') return undefined;
  const bytes = parseIp(text);
  if (!bytes) {
    found.add(address, field.finding({ en: `${field.path}: "${short(text)}" is not an IP address.`, zh: `${field.path}："${short(text)}" 不是 IP 地址。` }));
  }
  return bytes && unmapped(bytes);
}

/** A network with the address as it is written, host bits and all. */
export interface WrittenNetwork extends Network {
  readonly address: readonly number[];
}

/** A network. Unlike an address it must not be an empty text or null. */
export function networkOf(field: Field, found: Findings): WrittenNetwork | undefined {
  if (!field.written) return undefined;
  if (field.present && field.string() === undefined) return undefined;
  const text = field.text();
  const network = parseCidr(text);
  if (!network) {
    found.add(address, field.findingAtKey({
      en: `${field.path}: "${short(text)}" is not a network with the length of its prefix, such as 10.1.0.0/16.`,
      zh: `${field.path}："${short(text)}" 不是带前缀长度的网段，应写成 10.1.0.0/16 这样。`,
    }));
    return undefined;
  }
  return { ...network, address: parseIp(text.slice(0, text.indexOf('/')))! };
}

/** A hardware address, where one is set. */
export function checkMac(field: Field, found: Findings): void {
  const text = field.string();
  if (text === undefined || text === '' || isMac(text)) return;
  found.add(address, field.finding({ en: `${field.path}: "${short(text)}" is not a hardware address, such as 02:11:22:33:44:55.`, zh: `${field.path}："${short(text)}" 不是硬件地址，应写成 02:11:22:33:44:55 这样。` }));
}

/** An IPv4 address in the form of an IPv6 one is IPv4 to Go. */
function unmapped(bytes: readonly number[]): readonly number[] {
  const isMapped = bytes.length === 16 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return isMapped ? bytes.slice(12) : bytes;
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The address as Go prints it, near enough for a message. */
export function ipText(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) => ((bytes[2 * at]! << 8) | bytes[2 * at + 1]!).toString(16));
  return groups.join(':').replace(/(?:^|:)0(?::0)+(?:$|:)/, '::');
}
