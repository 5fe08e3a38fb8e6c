/**
 * IP addresses as Go's `net` reads them, and as Kubernetes' own parser does (`netutils.ParseIPSloppy`),
 * which still takes the leading zeros that Go 1.17 began to refuse (kubernetes/kubernetes#100895).
 */

/** `net.ParseIP` for IPv6, with an IPv4 tail perhaps; no zone. */
export function isIpv6(text: string): boolean {
  return text.includes(':') && isIpv6Form(text, /^[0-9a-fA-F]{1,4}$/, isStrictIpv4);
}

/** `net.ParseIP` for IPv4. */
export function isStrictIpv4(text: string): boolean {
  return /^(?:(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(?:\.(?!$)|$)){4}$/.test(text);
}

/** An address of either kind, leading zeros forgiven. */
export function isSloppyIp(text: string): boolean {
  return isSloppyIpv4(text) || isSloppyIpv6(text);
}

function isSloppyIpv6(text: string): boolean {
  return text.includes(':') && isIpv6Form(text, /^0*[0-9a-fA-F]{1,4}$/, isSloppyIpv4);
}

function isSloppyIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255);
}

/** What the format `ipv4` takes: an address with a dot, so that `::ffff:1.2.3.4` passes too. */
export function isIpv4Format(text: string): boolean {
  return text.includes('.') && isSloppyIp(text);
}

/** An address, leading zeros forgiven, and the length of its prefix. */
export function isCidrFormat(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return false;
  const address = text.slice(0, slash);
  const length = text.slice(slash + 1);
  if (!/^\d+$/.test(length)) return false;
  if (isSloppyIpv4(address)) return Number(length) <= 32;
  return isSloppyIpv6(address) && Number(length) <= 128;
}

function isIpv6Form(text: string, group: RegExp, isTail: (tail: string) => boolean): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const hasTail = last.includes('.');
  if (hasTail && (groups.at(-1)!.length === 0 || !isTail(last))) return false;
  const plain = hasTail ? all.slice(0, -1) : all;
  if (!plain.every((part) => group.test(part))) return false;
  const count = plain.length + (hasTail ? 2 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** `net.ParseMAC`: 6, 8 or 20 bytes, as `01:23…`, `01-23…`, `0123.4567…` or without separators. */
export function isMac(text: string): boolean {
  const pairs = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2})*$/.test(text);
  const quads = /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/.test(text);
  const plain = /^(?:[0-9a-fA-F]{2})+$/.test(text);
  if (!pairs && !quads && !plain) return false;
  return [6, 8, 20].includes(text.replaceAll(/[:.-]/g, '').length / 2);
}
