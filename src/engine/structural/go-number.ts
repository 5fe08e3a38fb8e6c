/**
 * Numbers as the API server holds them after decoding JSON: an int64 where the text is an integer
 * that fits one, else a float64. Its checks differ between the two.
 */
import type { NumberNode } from '../source-tree.ts';

const leastInt64 = -(2n ** 63n);
const greatestInt64 = 2n ** 63n - 1n;
const leastInt32 = -(2n ** 31n);
const greatestInt32 = 2n ** 31n - 1n;

/** The value if the server holds it as an int64. */
export function int64Of(node: NumberNode): bigint | undefined {
  if (!/^-?\d{1,19}$/.test(node.text)) return undefined;
  const value = BigInt(node.text);
  return value >= leastInt64 && value <= greatestInt64 ? value : undefined;
}

/** Go's conversion of a float64 to int64 on amd64: cut off, and the least one where it does not fit. */
export function cutToInt64(value: number): bigint {
  if (!Number.isFinite(value)) return leastInt64;
  const cut = BigInt(Math.trunc(value));
  return cut >= leastInt64 && cut <= greatestInt64 ? cut : leastInt64;
}

/** Whether a float64 counts as an integer: nearer than 1e-9 of itself to one below 2^53. */
export function isNearInteger(value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return false;
  const rounded = Math.round(value);
  if (value === rounded) return true;
  return rounded !== 0 && Math.abs(value - rounded) < 1e-9 * Math.abs(rounded);
}

/** Whether a number lies in the range of its schema's type and format. */
export function fitsRange(value: bigint | number, type: string, format: string): boolean {
  if (type === 'integer') {
    const whole = typeof value === 'bigint' ? value : Number.isInteger(value) ? BigInt(value) : undefined;
    if (whole === undefined) return false;
    return format === 'int32'
      ? whole >= leastInt32 && whole <= greatestInt32
      : whole >= leastInt64 && whole <= greatestInt64;
  }
  if (type === 'number' && format === 'float') return Number.isFinite(Math.fround(Number(value)));
  return true;
}
