const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that standard base64 holds as UTF-8, or nothing where it is no base64. Breaks are passed over, as Go does. */
export function decodeBase64(text: string): string | undefined {
  const packed = text.replaceAll(/[\r\n]/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(packed)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of packed.replace(/=+$/, '')) {
    bits = ((bits << 6) | alphabet.indexOf(letter)) & 0xffff;
    held += 6;
    if (held >= 8) bytes.push((bits >> (held -= 8)) & 0xff);
  }
  return fromUtf8(bytes);
}

/** Bytes that are no UTF-8 become U+FFFD, as in encoding/json. */
function fromUtf8(bytes: readonly number[]): string {
  const escaped = (some: readonly number[]) => some.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    try {
      text += decodeURIComponent(escaped(bytes.slice(at, at + length)));
      at += length;
    } catch {
      text += '\ufffd';
      at++;
    }
  }
  return text;
}
