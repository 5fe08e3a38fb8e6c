/**
 * IP addresses and networks as the server's validation asks for them: in a lenient form of old, or in
 * the strict one. From apimachinery's `pkg/util/validation/ip.go`.
 */
import { isCidrFormat, isIpv6, isSloppyIp, isStrictIpv4 } from '../../engine/structural/formats/ip-address.ts';
import { isOn } from './feature-gates.ts';
import { canonicalText, isNetworkAddress, parseCidr, parseIp } from './ip-network.ts';
import type { NameCheck } from './names.ts';

const invalid = {
  en: 'must be an IP address, such as 10.9.8.7 or 2001:db8::ffff',
  zh: '必须是 IP 地址，如 10.9.8.7 或 2001:db8::ffff',
};

const invalidNetwork = {
  en: 'must be a network in CIDR notation, such as 10.9.8.0/24 or 2001:db8::/64',
  zh: '必须是 CIDR 写法的网段，如 10.9.8.0/24 或 2001:db8::/64',
};

const leadingZeros = { en: 'must not have leading zeros, which some read as octal', zh: '不能有前导零，因为有些程序会把它当作八进制' };
const mapped = { en: 'must not be an IPv4-mapped IPv6 address: write the IPv4 address', zh: '不能是 IPv4 映射的 IPv6 地址，请直接写 IPv4 地址' };

/** Any address that the lenient parser reads: leading zeros and IPv4-mapped IPv6 pass. */
export const checkLenientIp: NameCheck = (value) => (isSloppyIp(value) ? undefined : invalid);

/** An address without leading zeros, and no IPv4-mapped IPv6 (StrictIPCIDRValidation, on from 1.36). */
export const checkStrictIp: NameCheck = (value) => {
  if (!isSloppyIp(value)) return invalid;
  if (!isStrictIpv4(value) && !isIpv6(value)) return leadingZeros;
  return isMapped(value) ? mapped : undefined;
};

/** An address as fields take it that came later: in its one canonical form. */
export const checkCanonicalIp: NameCheck = (value) => checkStrictIp(value) ?? canonical(value, canonicalIp(value));

/** Any network that the lenient parser reads. */
const checkLenientCidr: NameCheck = (value) => (isCidrFormat(value) ? undefined : invalidNetwork);

const checkStrictCidr: NameCheck = (value) => {
  const network = parseCidr(value);
  if (!network) return invalidNetwork;
  const [address = '', length = ''] = value.split('/', 2);
  if ((!isStrictIpv4(address) && !isIpv6(address)) || /^0\d/.test(length)) return leadingZeros;
  if (isMapped(address)) return mapped;
  if (isNetworkAddress(network)) return undefined;
  return { en: 'must not have bits set behind the prefix: write the first address of the network', zh: '前缀之后不能还有置位的比特：请写网段的起始地址' };
};

/** A network as fields take it that came later: in its one canonical form. */
export const checkCanonicalCidr: NameCheck = (value) => {
  const network = parseCidr(value);
  return checkStrictCidr(value) ?? canonical(value, network && `${canonicalText(network.address)}/${network.length}`);
};

/** The check of an address in a field that is older than strict validation. */
export function ipCheck(minor: number): NameCheck {
  return isOn('StrictIPCIDRValidation', minor) ? checkStrictIp : checkLenientIp;
}

/** The check of a network in a field that is older than strict validation. */
export function cidrCheck(minor: number): NameCheck {
  return isOn('StrictIPCIDRValidation', minor) ? checkStrictCidr : checkLenientCidr;
}

/** The canonical form of an address, if it is one. */
export function canonicalIp(value: string): string | undefined {
  const address = parseIp(value);
  return address && canonicalText(address);
}

function canonical(value: string, form: string | undefined): ReturnType<NameCheck> {
  if (form === undefined || form === value) return undefined;
  return { en: `must be written in the canonical form: ${form}`, zh: `必须写成规范形式：${form}` };
}

function isMapped(value: string): boolean {
  return value.includes(':') && parseIp(value)?.bits === 32;
}
