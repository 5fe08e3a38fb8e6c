/** Values that plugins take. A word with a variable in it is nothing that could be judged: it passes as absent. */
import { nearest } from '../../engine/did-you-mean.ts';
import { isDomainName } from '../../engine/go/domain-name.ts';
import { parseDuration } from '../../engine/go/duration.ts';
import { splitHostPort } from '../../engine/go/host-port.ts';
import { atoi, parseUint } from '../../engine/go/integer.ts';
import { parseCidr, parseIp, type Network } from '../../engine/go/ip-address.ts';
import { parseFloat } from '../../engine/go/scalar.ts';
import type { Localized } from '../../engine/localized.ts';
import type { RuleDescription } from '../../engine/rule.ts';
import type { Token } from './read/token.ts';
import { Refusal } from './refusal.ts';
import { address, choice, duration as durationRule, number } from './rules.ts';
import { shortened } from './stanza.ts';

/** Bounds of a number, both included. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

function refuse(rule: RuleDescription, at: Token, message: Localized): never {
  throw new Refusal(rule, at, message);
}

/** A whole number (`strconv.Atoi`). */
export function integer(word: Token, subject: string, { least, most }: Bounds = {}): bigint | undefined {
  if (word.unknown) return undefined;
  const value = atoi(word.text);
  if (value === undefined) notWhole(word, subject);
  return inBounds(word, subject, value, least, most);
}

/** A whole number without a sign, of so many bits (`strconv.ParseUint`). */
export function unsigned(word: Token, subject: string, bits: number): bigint | undefined {
  if (word.unknown) return undefined;
  const value = parseUint(word.text, bits);
  if (value === undefined) notWhole(word, subject, bits);
  return value;
}

/** A number with a fraction perhaps (`strconv.ParseFloat`). */
export function decimal(word: Token, subject: string, { least, most }: Bounds = {}, bits: 32 | 64 = 64): number | undefined {
  if (word.unknown) return undefined;
  const value = parseFloat(word.text, bits);
  if (value === undefined) refuse(number, word, { en: `${subject}: "${shortened(word.text)}" is not a number.`, zh: `${subject}："${shortened(word.text)}" 不是数字。` });
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) outOfBounds(word, subject, least, most);
  return value;
}

function inBounds(word: Token, subject: string, value: bigint, least?: number, most?: number): bigint {
  if ((least !== undefined && value < BigInt(least)) || (most !== undefined && value > BigInt(most))) outOfBounds(word, subject, least, most);
  return value;
}

function notWhole(word: Token, subject: string, bits?: number): never {
  const text = shortened(word.text);
  const seconds = /^\d+s$/.test(word.text);
  refuse(number, word, {
    en: `${subject}: "${text}" is not a whole number${bits === undefined ? '' : ' from 0'}${seconds ? ': it counts seconds and takes no unit' : ''}.`,
    zh: `${subject}："${text}" 不是${bits === undefined ? '' : '从 0 开始的'}整数${seconds ? '：这里以秒计，不写单位' : ''}。`,
  });
}

function outOfBounds(word: Token, subject: string, least?: number, most?: number): never {
  const text = shortened(word.text);
  const range = rangeText(least, most);
  refuse(number, word, { en: `${subject}: ${text} is out of range; it must be ${range.en}.`, zh: `${subject}：${text} 超出范围，${range.zh}。` });
}

function rangeText(least: number | undefined, most: number | undefined): Localized {
  if (most === undefined) return { en: `at least ${least}`, zh: `不能小于 ${least}` };
  return least === undefined ? { en: `at most ${most}`, zh: `不能大于 ${most}` } : { en: `from ${least} to ${most}`, zh: `应为 ${least} 到 ${most}` };
}

/** Nanoseconds (`time.ParseDuration`). */
export function duration(word: Token, subject: string): bigint | undefined {
  if (word.unknown) return undefined;
  const value = parseDuration(word.text);
  if (value === undefined) {
    const plain = /^\d+(\.\d+)?$/.test(word.text);
    refuse(durationRule, word, {
      en: `${subject}: "${shortened(word.text)}" is not a duration${plain ? `: it needs a unit, such as ${word.text}s` : ', such as 500ms, 30s or 1h30m'}.`,
      zh: `${subject}："${shortened(word.text)}" 不是时长${plain ? `：要带单位，例如 ${word.text}s` : '，应写成 500ms、30s、1h30m 这样'}。`,
    });
  }
  return value;
}

/** Refuses a duration that the plugin does not take. */
export function refuseDuration(word: Token, subject: string, bound: Localized): never {
  refuse(durationRule, word, { en: `${subject}: ${shortened(word.text)} is out of range: it ${bound.en}.`, zh: `${subject}：${shortened(word.text)} 超出范围，${bound.zh}。` });
}

/** A duration that must not be below nothing. */
export function positiveDuration(word: Token, subject: string): bigint | undefined {
  const value = duration(word, subject);
  if (value !== undefined && value < 0n) refuseDuration(word, subject, { en: 'must not be negative', zh: '不能为负' });
  return value;
}

/** One of some words, exactly as they are written. */
export function oneOf(word: Token, subject: string, values: readonly string[], rule: RuleDescription = choice): string | undefined {
  if (word.unknown) return undefined;
  if (values.includes(word.text)) return word.text;
  notOneOf(word, subject, values, rule);
}

/** One of some words, in any case. */
export function oneOfFolded(word: Token, subject: string, values: readonly string[], rule: RuleDescription = choice): string | undefined {
  if (word.unknown) return undefined;
  const folded = word.text.toLowerCase();
  if (values.includes(folded)) return folded;
  notOneOf(word, subject, values, rule);
}

/** Refuses a word that is none of some. */
export function notOneOf(word: Token, subject: string, values: readonly string[], rule: RuleDescription = choice): never {
  const near = nearest(word.text, values);
  const list = values.length <= 8;
  throw new Refusal(
    rule,
    word,
    {
      en: `${subject}: "${shortened(word.text)}" is unknown${near ? `; did you mean "${near}"?` : list ? `; it takes ${values.join(', ')}.` : '.'}`,
      zh: `${subject}：不认识 "${shortened(word.text)}"${near ? `，是不是想写 "${near}"？` : list ? `，可用的有 ${values.join('、')}。` : '。'}`,
    },
    near && word.range.to - word.range.from === word.text.length ? { title: { en: `Write ${near}`, zh: `改为 ${near}` }, edits: [{ range: word.range, insert: near }] } : undefined,
  );
}

/** An IP address (`net.ParseIP`). */
export function ipAddress(word: Token, subject: string): readonly number[] | undefined {
  if (word.unknown) return undefined;
  const value = parseIp(word.text);
  if (!value) refuse(address, word, { en: `${subject}: "${shortened(word.text)}" is not an IP address.`, zh: `${subject}："${shortened(word.text)}" 不是 IP 地址。` });
  return value;
}

/** A network (`net.ParseCIDR`). */
export function network(word: Token, subject: string, text = word.text): Network | undefined {
  if (word.unknown) return undefined;
  const value = parseCidr(text);
  if (!value) {
    refuse(address, word, {
      en: `${subject}: "${shortened(word.text)}" is not a network in CIDR notation, such as 10.0.0.0/8 or 2001:db8::/32.`,
      zh: `${subject}："${shortened(word.text)}" 不是 CIDR 写法的网段，应写成 10.0.0.0/8 或 2001:db8::/32 这样。`,
    });
  }
  return value;
}

/** Where to listen: a host, which may be left out, and a port (`net.SplitHostPort`, which looks no further). */
export function listenAddress(word: Token, subject: string): void {
  if (word.unknown || splitHostPort(word.text)) return;
  refuse(address, word, {
    en: `${subject}: "${shortened(word.text)}" is not an address with a port, such as :8080, localhost:8080 or [::1]:8080.`,
    zh: `${subject}："${shortened(word.text)}" 不是带端口的地址，应写成 :8080、localhost:8080 或 [::1]:8080 这样。`,
  });
}

/** An IP address with a port perhaps (`parse.HostPort`). */
export function ipWithPort(word: Token, subject: string): void {
  if (word.unknown) return;
  const split = splitHostPort(word.text);
  if (parseIp(withoutZone(split ? split.host : word.text))) return;
  refuse(address, word, {
    en: `${subject}: "${shortened(word.text)}" is not an IP address, with or without a port.`,
    zh: `${subject}："${shortened(word.text)}" 不是 IP 地址（可以带端口）。`,
  });
}

/** An address without the name of the interface, which a `%` sets off. */
export function withoutZone(host: string): string {
  const percent = host.lastIndexOf('%');
  return percent < 0 ? host : host.slice(0, percent);
}

/** A name that DNS could carry. */
export function domainName(word: Token, subject: string): void {
  if (word.unknown || isDomainName(word.text)) return;
  refuse(address, word, { en: `${subject}: "${shortened(word.text)}" is not a domain name.`, zh: `${subject}："${shortened(word.text)}" 不是域名。` });
}
