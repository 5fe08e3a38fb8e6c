/** Whole numbers as Go's `strconv` reads them. */

const greatestInt64 = 2n ** 63n - 1n;
const leastInt64 = -(2n ** 63n);

/** `strconv.Atoi`: decimal digits, a sign perhaps, within 64 bits. Nothing where Go has an error. */
export function atoi(text: string): bigint | undefined {
  if (!/^[+-]?\d{1,400}$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return value >= leastInt64 && value <= greatestInt64 ? value : undefined;
}

/** `strconv.ParseUint` with base 10: digits without a sign. */
export function parseUint(text: string, bits: number): bigint | undefined {
  if (!/^\d{1,400}$/.test(text)) return undefined;
  return within(BigInt(text), bits);
}

/** `strconv.ParseUint` with base 0: `0x`, `0o`, `0b` or a leading zero choose the base, `_` may separate digits. */
export function parseUintOfAnyBase(text: string, bits: number): bigint | undefined {
  if (text.length > 400) return undefined;
  const lower = text.toLowerCase();
  const literal = /^(?:0x(?:_?[\da-f])+|0b(?:_?[01])+|0o(?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?\d)*)$/;
  if (!literal.test(lower)) return undefined;
  const plain = lower.replaceAll('_', '');
  return within(BigInt(/^0[0-7]+$/.test(plain) ? `0o${plain.slice(1)}` : plain), bits);
}

function within(value: bigint, bits: number): bigint | undefined {
  return value < 2n ** BigInt(bits) ? value : undefined;
}
