import { utf8Length } from '../utf8-length.ts';

/** `dns.Fqdn` of miekg/dns: with a dot at the end, unless there is one that no backslash escapes. */
export function fqdn(name: string): string {
  return isFqdn(name) ? name : `${name}.`;
}

function isFqdn(name: string): boolean {
  if (!name.endsWith('.')) return false;
  let backslashes = 0;
  while (name[name.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

/**
 * `dns.IsDomainName` of miekg/dns: labels of at most 63 bytes, no two dots in a row, none in front,
 * at most 255 bytes in all. It takes any character, and `\` escapes one.
 */
export function isDomainName(text: string): boolean {
  if (text === '') return false;
  const name = fqdn(text);
  let length = 0;
  let label = 0;
  let afterDot = false;
  for (let at = 0; at < name.length; at++) {
    const character = name[at]!;
    if (character === '.') {
      if ((at === 0 && name.length > 1) || afterDot || label > 63) return false;
      length += label + 1;
      if (length > 256) return false;
      label = 0;
      afterDot = true;
      continue;
    }
    afterDot = false;
    if (character === '\\') {
      if (at + 1 >= name.length) return false;
      at += /^\d{3}/.test(name.slice(at + 1, at + 4)) ? 3 : 1;
      label += 1;
    } else {
      label += isSurrogate(character) ? 2 : utf8Length(character);
    }
  }
  // Where a backslash has taken the last dot, there is nothing left to escape.
  return afterDot;
}

function isSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udfff';
}
