/** IP addresses as Go reads them: `net.ParseIP`'s old, lenient form and `netip.ParseAddr`'s strict one. */
import type { NameCheck } from './names.ts';

const invalid = {
  en: 'must be an IP address, such as 10.9.8.7 or 2001:db8::ffff',
  zh: '必须是 IP 地址，如 10.9.8.7 或 2001:db8::ffff',
};

/** Any address that the lenient parser reads: leading zeros and IPv4-mapped IPv6 pass. */
export const checkLenientIp: NameCheck = (value) => (isIpv4(value) || isIpv6(value) ? undefined : invalid);

/** An address without leading zeros, and no IPv4-mapped IPv6 (StrictIPCIDRValidation, on from 1.36). */
export const checkStrictIp: NameCheck = (value) => {
  const lenient = checkLenientIp(value);
  if (lenient) return lenient;
  const dotted = value.slice(value.lastIndexOf(':') + 1);
  if (dotted.includes('.') && dotted.split('.').some((part) => part.length > 1 && part.startsWith('0'))) {
    return { en: 'must not have leading zeros, which some read as octal', zh: '不能有前导零，因为有些程序会把它当作八进制' };
  }
  return isMapped(value)
    ? { en: 'must not be an IPv4-mapped IPv6 address: write the IPv4 address', zh: '不能是 IPv4 映射的 IPv6 地址，请直接写 IPv4 地址' }
    : undefined;
};

function isIpv4(value: string): boolean {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^0*[0-9]{1,3}$/.test(part) && Number(part) < 256);
}

function isIpv6(value: string): boolean {
  if (value.length > 64 || !value.includes(':')) return false;
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const dotted = last.includes('.');
  if (dotted && (!isIpv4(last) || value.endsWith('::'))) return false;
  const count = groups.length + (dotted ? 1 : 0);
  if (!groups.every((group, at) => (dotted && at === groups.length - 1) || /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}

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
