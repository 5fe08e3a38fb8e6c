/** SHA-512 (FIPS 180-4), with BigInt: for the small contents that descriptors embed. */
const mask = (1n << 64n) - 1n;
const primes = firstPrimes(80);
const roundConstants = primes.map((prime) => root(prime, 3n));
const initial = primes.slice(0, 8).map((prime) => root(prime, 2n));

/** The digest of bytes, in lower-case hexadecimal. */
export function sha512(bytes: Uint8Array): string {
  const padded = pad(bytes);
  const view = new DataView(padded.buffer);
  let state = initial;
  for (let at = 0; at < padded.length; at += 128) {
    const words = Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i));
    for (let i = 16; i < 80; i++) words.push(extended(words, i));
    state = compressed(state, words);
  }
  return state.map((word) => word.toString(16).padStart(16, '0')).join('');
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((bytes.length + 16) >> 7) + 1) << 7);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

function extended(words: readonly bigint[], i: number): bigint {
  const [a, b] = [words[i - 15]!, words[i - 2]!];
  const s0 = rotated(a, 1n) ^ rotated(a, 8n) ^ (a >> 7n);
  const s1 = rotated(b, 19n) ^ rotated(b, 61n) ^ (b >> 6n);
  return (words[i - 16]! + s0 + words[i - 7]! + s1) & mask;
}

function compressed(state: readonly bigint[], words: readonly bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const s1 = rotated(e, 14n) ^ rotated(e, 18n) ^ rotated(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & mask & g)) + roundConstants[i]! + words[i]!;
    const s0 = rotated(a, 28n) ^ rotated(a, 34n) ^ rotated(a, 39n);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & mask, c, b, a, (t1 + t2) & mask];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) & mask);
}

function rotated(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & mask;
}

/** The first 64 bits of the fractional part of a square or cube root. */
function root(prime: number, degree: bigint): bigint {
  const wanted = BigInt(prime) << (64n * degree);
  let [low, high] = [0n, 1n << 72n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle;
  }
  return low & mask;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
