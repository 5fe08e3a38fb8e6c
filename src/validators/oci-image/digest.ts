/** What is wrong with a digest: its form, or the encoded part of a registered algorithm. */
export type DigestFault = 'form' | 'letters' | 'length';

const grammar = /^([a-z0-9]+(?:[.+_-][a-z0-9]+)*):([a-zA-Z0-9=_-]+)$/;
/** Hexadecimal digits of the registered algorithms. */
const lengths: Readonly<Record<string, number>> = { sha256: 64, sha512: 128 };

export function digestFault(text: string): DigestFault | undefined {
  const [, algorithm = '', encoded = ''] = (text.length > 1024 ? null : grammar.exec(text)) ?? [];
  if (algorithm === '') return 'form';
  const length = Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined;
  if (length === undefined) return undefined;
  if (encoded.length !== length) return 'length';
  return /^[a-f0-9]+$/.test(encoded) ? undefined : 'letters';
}

/** The algorithm that a digest names, be the rest what it may. */
export function algorithmOf(digest: string): string {
  return digest.slice(0, Math.max(0, digest.indexOf(':')));
}
