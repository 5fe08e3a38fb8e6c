/** Nanoseconds of each unit that Go's durations know. */
const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  'µs': 1_000n,
  'μs': 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

const greatest = 2n ** 63n;

/** Nanoseconds in a second. */
export const second = 1_000_000_000n;

/**
 * `time.ParseDuration`: numbers with a unit each, such as `1h30m` or `1.5s`; only 0 goes without one.
 * The result is in nanoseconds; nothing where Go has an error.
 */
export function parseDuration(text: string): bigint | undefined {
  if (text.length > 1000) return undefined;
  const negative = text.startsWith('-');
  const body = text.replace(/^[+-]/, '');
  if (body === '0') return 0n;
  if (body === '') return undefined;
  let total = 0n;
  let at = 0;
  while (at < body.length) {
    const part = /^(\d*)(\.\d*)?([^\d.]+)/u.exec(body.slice(at));
    const length = part && lengthOf(part[1]!, part[2], part[3]!);
    if (length === null || length === undefined) return undefined;
    total += length;
    if (total > greatest) return undefined;
    at += part![0].length;
  }
  if (negative) return -total;
  return total < greatest ? total : undefined;
}

/** One number with its unit; digits beyond the nanosecond are dropped, as in Go. */
function lengthOf(whole: string, fraction: string | undefined, unit: string): bigint | undefined {
  if (whole === '' && (fraction === undefined || fraction === '.')) return undefined;
  const scale = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (scale === undefined || BigInt(whole || '0') > greatest) return undefined;
  const digits = (fraction ?? '.').slice(1, 19);
  const part = digits === '' ? 0n : (BigInt(digits) * scale) / 10n ** BigInt(digits.length);
  return BigInt(whole || '0') * scale + part;
}
