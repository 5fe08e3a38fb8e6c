const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/**
 * The bytes of standard Base 64 with padding, or nothing where the text is none. Line breaks are passed
 * over, as Go's decoder does.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const letters = text.replaceAll(/[\r\n]/g, '');
  if (letters.length % 4 !== 0) return undefined;
  const padding = letters.endsWith('==') ? 2 : Number(letters.endsWith('='));
  const bytes = new Uint8Array((letters.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < letters.length; at += 4, to += 3) {
    const last = at + 4 >= letters.length;
    let group = 0;
    for (let i = 0; i < 4; i++) {
      const value = last && i >= 4 - padding ? 0 : values.get(letters[at + i]!);
      if (value === undefined) return undefined;
      group = (group << 6) | value;
    }
    for (let i = 0; i < 3 && to + i < bytes.length; i++) bytes[to + i] = (group >> (16 - 8 * i)) & 0xff;
  }
  return bytes;
}
