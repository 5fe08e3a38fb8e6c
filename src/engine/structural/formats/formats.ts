/** The string formats that the API server checks, from kube-openapi's `strfmt`. */
import { utf8Length } from '../../utf8-length.ts';
import { isDate, isDateTime, isDuration } from './date-and-time.ts';
import { isEmail } from './email.ts';
import { isCidrFormat, isIpv4Format, isIpv6, isMac } from './ip-address.ts';
import { isCreditCard, isIsbn10, isIsbn13 } from './numbers-of-things.ts';
import { parseRequestUri } from './url.ts';

/** Whether a text is in the format. */
export type FormatCheck = (text: string) => boolean;

const base: Readonly<Record<string, FormatCheck>> = {
  bsonobjectid: matches(/^[0-9a-fA-F]{24}$/),
  uri: (text) => parseRequestUri(text) !== undefined,
  email: isEmail,
  hostname: isHostname,
  ipv4: isIpv4Format,
  ipv6: isIpv6,
  cidr: isCidrFormat,
  mac: isMac,
  uuid: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i),
  uuid3: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i),
  uuid4: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
  uuid5: matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
  isbn: (text) => isIsbn10(text) || isIsbn13(text),
  isbn10: isIsbn10,
  isbn13: isIsbn13,
  creditcard: isCreditCard,
  ssn: matches(/^\d{3}[- ]\d{2}[- ]\d{4}$/),
  hexcolor: matches(/^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/),
  rgbcolor: isRgbColor,
  byte: isBase64,
  password: () => true,
  date: isDate,
  duration: isDuration,
  datetime: isDateTime,
};

/** Names of Kubernetes' own, which older servers ignore. */
const kubernetesNames: Readonly<Record<string, FormatCheck>> = {
  k8sshortname: (text) => text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text),
  k8slongname: (text) => text.length <= 253 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(text),
};

/** The check of a format; hyphens in the name mean nothing, so `date-time` is `datetime`. */
export function stringFormat(name: string, withKubernetesNames: boolean): FormatCheck | undefined {
  const plain = name.replaceAll('-', '');
  if (Object.hasOwn(base, plain)) return base[plain];
  return withKubernetesNames && Object.hasOwn(kubernetesNames, plain) ? kubernetesNames[plain] : undefined;
}

/** The names as people write them, to suggest one. */
export const stringFormatNames: readonly string[] = [
  ...Object.keys(base).filter((name) => name !== 'datetime'),
  'date-time', 'k8s-short-name', 'k8s-long-name',
];

function matches(pattern: RegExp): FormatCheck {
  return (text) => pattern.test(text);
}

const rgbPart = '\\s*(?:0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*'.replaceAll('\\s', '[\\t\\n\\f\\r ]');
const rgbColor = new RegExp(`^rgb\\(${rgbPart},${rgbPart},${rgbPart}\\)$`);

function isRgbColor(text: string): boolean {
  return text.length < 256 && rgbColor.test(text);
}

/** Base64 with padding; the empty text is none. */
function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && !/^={1,2}$/.test(text);
}

const letter = '[a-zA-Z0-9\\p{S}\\p{L}]';
const hostname = new RegExp(
  `^(?:${letter}(?:-?${letter}{0,62})?|(?:${letter}(?:[-a-zA-Z0-9\\p{S}\\p{L}]{0,61}${letter})?\\.)+[a-zA-Z\\p{L}]{2,63})$`,
  'u',
);

/** A name in bytes no longer than 255, its parts no longer than 63; parts may begin with a digit. */
function isHostname(text: string): boolean {
  if (text.length > 255 || !hostname.test(text)) return false;
  return utf8Length(text) <= 255 && text.split('.').every((part) => utf8Length(part) <= 63);
}
