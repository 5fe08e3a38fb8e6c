import type { Localized } from '../../engine/localized.ts';

/** src/vmm/src/utils/net/mac.rs: six pairs of hexadecimal digits, colons between them. */
export function macProblem(text: string): Localized | undefined {
  // Rust's from_str_radix takes a sign before the digits.
  if (text.split(':').length === 6 && text.split(':').every((pair) => /^(?:[\da-f]{2}|\+[\da-f])$/i.test(pair))) return undefined;
  return {
    en: 'A MAC address is six pairs of hexadecimal digits with colons between them, such as 06:00:AC:10:00:02.',
    zh: 'MAC 地址是六组两位十六进制数字，用冒号分隔，例如 06:00:AC:10:00:02。',
  };
}

/** The four octets of an IPv4 address as Rust's `Ipv4Addr` parses it, or nothing where it does not. */
export function ipv4Octets(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return isAddress ? parts.map(Number) : undefined;
}

export function ipv4Problem(text: string): Localized | undefined {
  if (ipv4Octets(text)) return undefined;
  return { en: 'This is no IPv4 address: four numbers from 0 to 255 without leading zeros, dots between them.', zh: '这不是 IPv4 地址：应为四个 0 到 255 的数，用点分隔，没有前导零。' };
}

const levels: ReadonlySet<string> = new Set(['off', 'trace', 'debug', 'info', 'warn', 'warning', 'error']);

/** src/vmm/src/logger/logging.rs: any case is taken. */
export function logLevelProblem(text: string): Localized | undefined {
  if (levels.has(text.toLowerCase())) return undefined;
  return { en: 'The log level is Off, Trace, Debug, Info, Warn (or Warning) or Error, in any case.', zh: '日志级别为 Off、Trace、Debug、Info、Warn（或 Warning）或 Error，不分大小写。' };
}
