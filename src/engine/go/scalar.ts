/** `strconv.ParseBool`: the twelve spellings that Go takes. */
export function parseBool(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text) ? false : undefined;
}

const decimal = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:e[+-]?\d(?:_?\d)*)?$/i;
const hexadecimal = /^[+-]?0x_?(?:[\da-f](?:_?[\da-f])*(?:\.[\da-f]*)?|\.[\da-f]+)p[+-]?\d+$/i;

/** `strconv.ParseFloat`: the value, `NaN` and infinities included; nothing where Go has an error. */
export function parseFloat(text: string, bits: 32 | 64 = 64): number | undefined {
  if (text.length > 1000) return undefined;
  if (/^[+-]?inf(?:inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return NaN;
  if (hexadecimal.test(text)) return hexadecimalValue(text);
  if (!decimal.test(text)) return undefined;
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(bits === 32 ? Math.fround(value) : value) ? value : undefined;
}

function hexadecimalValue(text: string): number {
  const [, sign, digits = '', power] = /^([+-]?)0x_?([^p]*)p(.*)$/i.exec(text) ?? [];
  const [whole = '', fraction = ''] = digits.replaceAll('_', '').split('.');
  const mantissa = Number.parseInt(whole + fraction, 16) * 2 ** (Number(power) - 4 * fraction.length);
  return sign === '-' ? -mantissa : mantissa;
}
