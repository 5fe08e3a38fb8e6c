/** Literals as `strconv.Unquote` and text/template's `newNumber` read them. */

const escape = String.raw`\\(?:[abfnrtv\\]|x[\da-fA-F]{2}|[0-3][0-7]{2}|u[\da-fA-F]{4}|U(?:000[\da-fA-F]|0010)[\da-fA-F]{4}`;
const stringLiteral = new RegExp(`^"(?:[^"\\\\\\n]|${escape}|"))*"$`, 'u');
const characterLiteral = new RegExp(`^'(?:[^'\\\\\\n]|${escape}|'))'$`, 'u');

export function isStringLiteral(text: string): boolean {
  return text.startsWith('`') || (stringLiteral.test(text) && !/\\u[dD][89abAB]/.test(text.replaceAll('\\\\', '')));
}

export function isCharacterLiteral(text: string): boolean {
  return characterLiteral.test(text);
}

const digits = (digit: string) => `(?:_?${digit})+`;
const integer = new RegExp(`^[+-]?(?:0[xX]${digits('[\\da-fA-F]')}|0[oO]?${digits('[0-7]')}|0[bB]${digits('[01]')}|0|[1-9](?:_?\\d)*)$`);
const decimal = /^[+-]?(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;
const hexadecimal = /^[+-]?0[xX](?:_?[\da-fA-F])*(?:\.[\da-fA-F]*)?[pP][+-]?\d+$/;

/** An integer, a float, or a complex number made of two. */
export function isNumberLiteral(text: string): boolean {
  if (!text.endsWith('i')) return isReal(text);
  const body = text.slice(0, -1);
  const split = Math.max(body.lastIndexOf('+'), body.lastIndexOf('-'));
  return isReal(body) || (split > 0 && isReal(body.slice(0, split)) && isReal(body.slice(split)));
}

/** What has neither a point nor an exponent must fit into 64 bits. */
function isReal(text: string): boolean {
  if (!/[.eEpP]/.test(text) || /^[+-]?0[xX][^pP]*$/.test(text)) return integer.test(text) && fitsInteger(text.replaceAll('_', ''));
  return hexadecimal.test(text) || (decimal.test(text) && Number.isFinite(Number(text.replaceAll('_', ''))));
}

function fitsInteger(text: string): boolean {
  const isNegative = text.startsWith('-');
  const digits = text.replace(/^[+-]/, '').replace(/^0(?=\d)/, '0o');
  return digits.length < 100 && BigInt(digits) < (isNegative ? 2n ** 63n + 1n : 2n ** 64n);
}
