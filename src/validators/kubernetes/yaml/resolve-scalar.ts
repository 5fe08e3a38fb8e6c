/** What plain and tagged scalars mean, as go-yaml v2 resolves them (resolve.go). */

/**
 * A scalar's value. `integer` and `float` keep Go's types apart, which matter for keys; `text` is the
 * number as Go writes it into JSON, or nothing for infinities and NaN, which JSON can't hold.
 */
export type Resolved =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'integer'; readonly value: number; readonly text: string }
  | { readonly type: 'float'; readonly value: number; readonly text: string | undefined };

const nothing: Resolved = { type: 'null' };
const yes: Resolved = { type: 'boolean', value: true };
const no: Resolved = { type: 'boolean', value: false };

/** In three cases each: lower, Capitalised, UPPER. */
function inThreeCases(words: readonly string[], resolved: Resolved): [string, Resolved][] {
  return words.flatMap((word) => {
    const capitalised = word.replace(/[a-z]/, (letter) => letter.toUpperCase());
    return [word, capitalised, word.toUpperCase()].map((form): [string, Resolved] => [form, resolved]);
  });
}

const float = (value: number): Resolved => ({ type: 'float', value, text: jsonFloat(value) });

const words: ReadonlyMap<string, Resolved> = new Map<string, Resolved>([
  ...inThreeCases(['y', 'yes', 'true', 'on'], yes),
  ...inThreeCases(['n', 'no', 'false', 'off'], no),
  ...inThreeCases(['null'], nothing),
  ['', nothing],
  ['~', nothing],
  ...inThreeCases(['.inf', '+.inf'], float(Infinity)),
  ...inThreeCases(['-.inf'], float(-Infinity)),
  ...['.nan', '.NaN', '.NAN'].map((form): [string, Resolved] => [form, float(Number.NaN)]),
]);

/** Resolves a plain scalar without a tag. */
export function resolvePlain(text: string): Resolved {
  // Only these can begin anything but a string: most scalars are done here.
  if (!/^[+\-.\dyYnNtTfFoO~]|^$/.test(text)) return { type: 'string', value: text };
  return words.get(text) ?? resolveNumber(text) ?? { type: 'string', value: text };
}

const floatPattern = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

function resolveNumber(text: string): Resolved | undefined {
  if (text.startsWith('.')) return resolveFloat(text);
  if (!/^[+\-\d]/.test(text)) return undefined;
  const digits = text.replaceAll('_', '');
  return resolveInteger(digits) ?? resolveFloat(digits);
}

function resolveFloat(text: string): Resolved | undefined {
  if (!floatPattern.test(text)) return undefined;
  const value = Number(text);
  // Go reports a number beyond the range of doubles as an error, and what is no number is a string.
  return Number.isFinite(value) ? float(value) : undefined;
}

const integerPattern = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
const least = -(2n ** 63n);
const mostUnsigned = 2n ** 64n - 1n;

/** Hexadecimal, binary, octal with or without `o`, decimal; within 64 bits, signed or unsigned. */
function resolveInteger(digits: string): Resolved | undefined {
  const match = integerPattern.exec(digits);
  if (!match) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  if (decimal !== undefined && decimal.length < 16) {
    // No negative zero among integers.
    const value = Number(sign + decimal) + 0;
    return { type: 'integer', value, text: String(value) };
  }
  const size = BigInt(hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : decimal!);
  const exact = sign === '-' ? -size : size;
  // Unsigned numbers go further, but take no sign.
  const most = sign ? -least - 1n : mostUnsigned;
  if (exact < least || exact > most) return undefined;
  return { type: 'integer', value: Number(exact), text: String(exact) };
}

/** As encoding/json writes a double: like JavaScript, but for the sign of zero. */
function jsonFloat(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Object.is(value, -0) ? '-0' : String(value);
}

const timestampPattern =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)([.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| (\d\d?):(\d\d?):(\d\d?)([.,]\d+)?)?$/;

function isTimestamp(text: string): boolean {
  const match = timestampPattern.exec(text);
  if (!match) return false;
  const part = (at: number) => Number(match[at] ?? match[at + 6] ?? 0);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days && part(4) < 24 && part(5) < 60 && part(6) < 60;
}

const standard = 'tag:yaml.org,2002:';

/** Short names of the tags that say how a scalar is to be read. */
const readings: ReadonlyMap<string, string> = new Map([
  ['str', 'string'], ['bool', 'boolean'], ['int', 'integer'], ['float', 'float'], ['null', 'null'], ['timestamp', 'timestamp'],
]);

/** Whether a tag says that the scalar is base64. */
export const isBinaryTag = (tag: string): boolean => tag === `${standard}binary`;

export const isMergeTag = (tag: string): boolean => tag === `${standard}merge`;

/**
 * Resolves a scalar with a tag, plain or quoted alike; nothing where the tag does not fit the text.
 * A tag that is none of YAML's own scalar tags leaves the text as it stands.
 */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  const reading = tag.startsWith(standard) ? readings.get(tag.slice(standard.length)) : undefined;
  if (!reading || reading === 'string') return { type: 'string', value: text };
  if (reading === 'timestamp') return isTimestamp(text) ? { type: 'string', value: text } : undefined;
  const resolved = resolvePlain(text);
  if (resolved.type === 'string') return undefined;
  if (resolved.type === reading) return resolved;
  const isSigned = resolved.type === 'integer' && BigInt(resolved.text) <= -least - 1n;
  return reading === 'float' && isSigned ? float(resolved.value) : undefined;
}

/**
 * A float as a key: as Go writes a 32-bit float with as few digits as tell it from its neighbours,
 * and an exponent below 1e-4 and from 1e6 on.
 */
export function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return value > 0 ? '.inf' : '-.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let digits = 1;
  while (digits < 17 && Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split('e') as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 6) return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  return single.toFixed(Math.max(0, digits - 1 - power));
}
