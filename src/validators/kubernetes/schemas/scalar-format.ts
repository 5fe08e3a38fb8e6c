/** What the server's decoders take for strings of certain types. */

// apimachinery's ParseQuantity reads the digits leniently ("Gi" is zero), the suffix strictly. JSON
// keeps tabs and line breaks escaped while it trims, so that spaces alone are trimmed.
const quantity = /^ *[+-]?([0-9]*)(?:\.([0-9]*))?(?:[numkMGTPE]|[KMGTPE]i|[eE]([+-]?[0-9]+))? *$/;

/** How a quantity reads: refused, or accepted and yet surely not meant. */
export type QuantityReading = 'plain' | 'invalid' | 'no-digits' | 'huge-exponent';

const largestExponent = 100;

/** How the server reads a text where a quantity is wanted. */
export function readQuantity(text: string): QuantityReading {
  const match = quantity.exec(text);
  if (!match || text.trim() === '') return 'invalid';
  const [, whole, fraction, exponent] = match;
  if (exponent && Math.abs(Number(exponent)) > largestExponent) {
    return Math.abs(Number(exponent)) > 2 ** 63 ? 'invalid' : 'huge-exponent';
  }
  return whole || fraction ? 'plain' : 'no-digits';
}

// Go's RFC 3339: an hour of one digit and a comma before the fraction are taken, "t" and "z" are not.
const timestamp = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})([.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** A `Time`: RFC 3339 as Go reads it. */
export function isTime(text: string): boolean {
  const match = timestamp.exec(text);
  if (!match) return false;
  const [, year, month, day, hour, minute, second, , zoneHour = '0', zoneMinute = '0'] = match;
  return (
    isDay(Number(year), Number(month), Number(day)) &&
    Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(zoneHour) <= 24 && Number(zoneMinute) <= 60
  );
}

/** A `MicroTime`: the same with exactly six digits after the point. */
export function isMicroTime(text: string): boolean {
  return isTime(text) && /:\d{2}\.\d{6}(?:Z|[+-])/.test(text);
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 with padding; line breaks do not count. */
export function isBase64(text: string): boolean {
  return base64.test(text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]/g, '') : text);
}

/** Whether a number is whole as the server sees it: YAML's `1.0` and `1e3` reach it as `1` and `1000`. */
export function isWhole(node: { readonly value: number; readonly integer: boolean }): boolean {
  return node.integer || (Number.isInteger(node.value) && Math.abs(node.value) < 1e21);
}

const largest = { int32: 2n ** 31n, int64: 2n ** 63n } as const;

/** Whether a whole number fits a signed integer of that size. */
export function fits(node: { readonly value: number; readonly text: string; readonly integer: boolean }, size: 'int32' | 'int64'): boolean {
  if (Math.abs(node.value) < 2 ** 31) return true;
  const exact = node.integer && /^-?\d+$/.test(node.text) ? BigInt(node.text) : BigInt(node.value);
  return exact >= -largest[size] && exact < largest[size];
}
