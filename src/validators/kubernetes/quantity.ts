/**
 * Quantities of resources, exact: Kubernetes keeps them as decimals with at most nine digits after
 * the point. From apimachinery's `pkg/api/resource/quantity.go`.
 */
import type { SourceNode } from '../../engine/source-tree.ts';

/** A quantity in billionths, the smallest step Kubernetes keeps. */
export type Quantity = bigint;

const syntax = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?[0-9]+))?$/;

const decimalExponents: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binaryExponents: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** Beyond this no real resource lies, and a hostile exponent must not make a number of a million digits. */
const largestExponent = 60;

/** The value of a text such as `500m` or `1.5Gi`; nothing for text that is no quantity. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = syntax.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', suffix, exponent] = match;
  const digits = whole + fraction;
  if (digits === '' || digits.length > 400) return undefined;
  const binary = suffix === undefined ? undefined : binaryExponents[suffix];
  const scale = suffix === undefined ? Number(exponent ?? 0) : (decimalExponents[suffix] ?? 0);
  if (Math.abs(scale) > largestExponent) return undefined;
  const units = BigInt(digits) << (binary ?? 0n);
  const value = shift(units, 9 + scale - fraction.length);
  return sign === '-' ? -value : value;
}

/** `units × 10^places`; what falls below a billionth is rounded up, as the server does. */
function shift(units: bigint, places: number): bigint {
  if (places >= 0) return units * 10n ** BigInt(places);
  const divisor = 10n ** BigInt(-places);
  return (units + divisor - 1n) / divisor;
}

/** The quantity that a scalar stands for: quantities may be written as strings or as numbers. */
export function quantityOf(node: SourceNode | undefined): Quantity | undefined {
  if (node?.type === 'string') return parseQuantity(node.value);
  if (node?.type === 'number') return parseQuantity(node.text);
  return undefined;
}
