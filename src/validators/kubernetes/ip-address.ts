/** IP addresses as the server's validation asks for them: in a lenient form of old, or in the strict one. */
import { isIpv6, isSloppyIp, isStrictIpv4 } from '../../engine/structural/formats/ip-address.ts';
import type { NameCheck } from './names.ts';

const invalid = {
  en: 'must be an IP address, such as 10.9.8.7 or 2001:db8::ffff',
  zh: '必须是 IP 地址，如 10.9.8.7 或 2001:db8::ffff',
};

/** Any address that the lenient parser reads: leading zeros and IPv4-mapped IPv6 pass. */
export const checkLenientIp: NameCheck = (value) => (isSloppyIp(value) ? undefined : invalid);

/** An address without leading zeros, and no IPv4-mapped IPv6 (StrictIPCIDRValidation, on from 1.36). */
export const checkStrictIp: NameCheck = (value) => {
  if (!isSloppyIp(value)) return invalid;
  if (!isStrictIpv4(value) && !isIpv6(value)) {
    return { en: 'must not have leading zeros, which some read as octal', zh: '不能有前导零，因为有些程序会把它当作八进制' };
  }
  return isMapped(value)
    ? { en: 'must not be an IPv4-mapped IPv6 address: write the IPv4 address', zh: '不能是 IPv4 映射的 IPv6 地址，请直接写 IPv4 地址' }
    : undefined;
};

function isMapped(value: string): boolean {
  if (!value.includes(':')) return false;
  const [head = '', tail] = value.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const width = after.at(-1)?.includes('.') || (tail === undefined && before.at(-1)?.includes('.')) ? 7 : 8;
  const zeros = tail === undefined ? [] : Array.from({ length: width - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after];
  return groups.length === width && groups.slice(0, 5).every((group) => /^0+$/.test(group)) && groups[5] === 'ffff';
}
