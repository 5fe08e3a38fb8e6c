/** Plugins of CoreDNS 1.15: siit, dynupdate. */
import { isStrictIpv4 } from '../../../engine/structural/formats/ip-address.ts';
import { recordTypes } from '../dns-names.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { address, choice, conflict, missingProperty, recordType } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { integer, ipAddress, network, notOneOf } from '../values.ts';
import type { Setup } from './setup.ts';

export const siit: Setup = (stanza) => stanza.each(() => {
  stanza.arguments(0, 0);
  stanza.properties({
    ipv6_prefix: () => translationPrefix(stanza.argument()),
    eam: () => {
      const [ipv4, ipv6] = stanza.arguments(2, 2);
      ipAddress(ipv4!, 'siit eam');
      ipAddress(ipv6!, 'siit eam');
      for (const [word, isIpv4] of [[ipv4!, true], [ipv6!, false]] as const) family(word, isIpv4);
    },
  });
});

function family(word: Token, isIpv4: boolean): void {
  if (word.unknown || isStrictIpv4(word.text) === isIpv4) return;
  throw new Refusal(address, word, {
    en: `siit eam: "${shortened(word.text)}" must be an ${isIpv4 ? 'IPv4' : 'IPv6'} address: the IPv4 one stands first.`,
    zh: `siit eam："${shortened(word.text)}" 必须是 ${isIpv4 ? 'IPv4' : 'IPv6'} 地址：IPv4 写在前面。`,
  });
}

function translationPrefix(word: Token): void {
  const value = network(word, 'siit ipv6_prefix');
  if (!value || (value.bytes.length === 16 && [32, 40, 48, 56, 64, 96].includes(value.prefix) && value.bytes[8] === 0)) return;
  throw new Refusal(address, word, {
    en: `siit ipv6_prefix: "${shortened(word.text)}" must be an IPv6 network of 32, 40, 48, 56, 64 or 96 bits, its ninth byte 0.`,
    zh: `siit ipv6_prefix："${shortened(word.text)}" 必须是 32、40、48、56、64 或 96 位的 IPv6 网段，且第九个字节为 0。`,
  });
}

export const dynupdate: Setup = (stanza) => stanza.once(() => {
  const { word } = stanza;
  stanza.arguments(0, 1);
  const seen = new Set<string>();
  const one = (name: string, read: (value: Token) => void = () => {}) => () => {
    if (seen.has(name)) throw twice(stanza.word, `dynupdate ${name}`);
    seen.add(name);
    read(stanza.arguments(1, 1)[0]!);
  };
  const count = (name: string) => one(name, (value) => void integer(value, `dynupdate ${name}`, { least: 1 }));
  stanza.properties({
    database: one('database'),
    max_records: count('max_records'),
    max_bytes: count('max_bytes'),
    max_update_records: count('max_update_records'),
    file: one('file'),
    allow: () => {
      seen.add('allow');
      permission(stanza.arguments(3));
    },
  });
  needed(stanza, word, seen);
});

/** Record types that no update may carry, or that dynupdate does not keep (plugin/dynupdate, validPolicyType). */
const refusedTypes = [
  'AXFR', 'IXFR', 'MAILA', 'MAILB', 'OPT', 'TKEY', 'TSIG', 'NONE', 'RESERVED', 'SIG', 'KEY', 'NXT', 'DS', 'RRSIG', 'NSEC', 'DNSKEY', 'NSEC3',
  'NSEC3PARAM', 'TALINK', 'CDS', 'CDNSKEY', 'ZONEMD', 'TA', 'DLV',
];
const allowedTypes = recordTypes.filter((type) => !refusedTypes.includes(type.toUpperCase()));

/** `allow KEY NAME TYPE…`, where * stands for all types. */
function permission([key, , ...types]: readonly Token[]): void {
  if (!key!.unknown && ['', '*', '@'].includes(key!.text.trim())) {
    throw new Refusal(choice, key!, { en: `dynupdate allow: "${key!.text}" is no TSIG key: updates need a key with a name.`, zh: `dynupdate allow："${key!.text}" 不是 TSIG 密钥：更新必须用有名字的密钥。` });
  }
  for (const type of types) {
    // TYPE65280 and its like: which of the numbers have records is not known here.
    if (type.unknown || /^type\d+$/i.test(type.text)) continue;
    if (type.text !== '*') {
      if (!allowedTypes.includes(type.text.toUpperCase())) notOneOf(type, 'dynupdate allow', allowedTypes, recordType);
    } else if (types.length > 1) {
      throw new Refusal(conflict, type, { en: 'dynupdate allow: * stands for all types, and has to be the only one.', zh: 'dynupdate allow：* 代表全部类型，只能单独出现。' });
    }
  }
}

function needed(stanza: Stanza, word: Token, seen: ReadonlySet<string>): void {
  const missing = ['file', 'allow'].find((name) => !seen.has(name));
  if (!missing || stanza.block.isOpen) return;
  throw new Refusal(missingProperty, word, { en: `dynupdate needs "${missing}".`, zh: `dynupdate 需要 "${missing}"。` });
}
