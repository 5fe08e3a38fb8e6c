/** plugin/rewrite: a rule is all words of its line, or of its block if the line has fewer than two. */
import { atoi, parseUint, parseUintOfAnyBase } from '../../../engine/go/integer.ts';
import type { Localized } from '../../../engine/localized.ts';
import { classes, recordTypes, responseCodes } from '../dns-names.ts';
import type { Token } from '../read/token.ts';
import { Refusal, Unknown } from '../refusal.ts';
import { checkPattern } from '../regular-expressions.ts';
import { recordType, rewriteRule } from '../rules.ts';
import { shortened } from '../stanza.ts';
import { notOneOf } from '../values.ts';
import type { Minor } from '../versions.ts';
import { canonicalName } from '../zones.ts';
import type { Setup } from './setup.ts';

const matches = ['exact', 'prefix', 'suffix', 'substring', 'regex'];

export const rewrite: Setup = (stanza) => stanza.each(() => {
  const at = stanza.word;
  const words = stanza.rest();
  if (words.length < 2) while (stanza.nextInBlock()) words.push(stanza.word);
  checkRule(at, words, stanza.block.minor);
});

function refuse(at: Token, message: Localized): never {
  throw new Refusal(rewriteRule, at, { en: `rewrite: ${message.en}`, zh: `rewrite：${message.zh}` });
}

/** The text in lower case; nothing can be said of a rule whose kind comes from a variable. */
function lower(word: Token): string {
  if (word.unknown) throw new Unknown();
  return word.text.toLowerCase();
}

function checkRule(at: Token, words: readonly Token[], minor: Minor): void {
  const [first, second] = words;
  if (!first) refuse(at, { en: 'it needs what to rewrite: name, type, class, edns0, ttl, cname or rcode.', zh: '要写明改写什么：name、type、class、edns0、ttl、cname 或 rcode。' });
  const hasMode = ['continue', 'stop'].includes(lower(first));
  if (hasMode && !second) refuse(first, { en: `after ${first.text} comes what to rewrite.`, zh: `${first.text} 之后要写明改写什么。` });
  const kind = hasMode ? second! : first;
  const name = lower(kind);
  if (name === 'answer') refuse(kind, { en: 'a rule for answers begins with a name rule: rewrite name … answer ….', zh: '改写应答的规则要以 name 规则开头：rewrite name … answer …。' });
  if (!Object.hasOwn(kinds, name)) notOneOf(kind, 'rewrite', Object.keys(kinds), rewriteRule);
  kinds[name]!(kind, words.slice(hasMode ? 2 : 1), minor);
}

type Kind = (at: Token, words: readonly Token[], minor: Minor) => void;

const kinds: Readonly<Record<string, Kind>> = {
  name: nameRule,
  class: (at, words) => pair(at, words, classes),
  type: (at, words) => pair(at, words, recordTypes),
  edns0: edns0Rule,
  ttl: ttlRule,
  cname: cnameRule,
  rcode: rcodeRule,
};

function counted(at: Token, words: readonly Token[], least: number, most: number): void {
  if (words.length < least) refuse(words.at(-1) ?? at, { en: `a rule for ${at.text} needs ${least} words or more, and has ${words.length}.`, zh: `${at.text} 规则至少需要 ${least} 个词，这里只有 ${words.length} 个。` });
  if (words.length > most) refuse(words[most]!, { en: `a rule for ${at.text} takes ${most} words at most.`, zh: `${at.text} 规则最多 ${most} 个词。` });
}

function pair(at: Token, words: readonly Token[], known: readonly string[]): void {
  counted(at, words, 2, 2);
  for (const word of words) {
    if (!word.unknown && !known.includes(word.text.toUpperCase())) notOneOf(word, `rewrite ${at.text}`, known, recordType);
  }
}

function matchOf(word: Token, subject: string): string {
  const match = lower(word);
  if (!matches.includes(match)) notOneOf(word, subject, matches, rewriteRule);
  return match;
}

function nameRule(at: Token, words: readonly Token[], minor: Minor): void {
  counted(at, words, 2, Infinity);
  if (words.length === 2) {
    exactName(words[0]!, words[1]!);
    return;
  }
  const [kind, from, to, ...rest] = words as [Token, Token, Token, ...Token[]];
  // The answers come before the kind of match, as CoreDNS reads them.
  const match = lower(kind);
  const hasMetadata = minor >= 15 && rest[0]?.text === 'metadata';
  if (hasMetadata && match !== 'regex') refuse(rest[0]!, { en: 'metadata goes with regex only.', zh: 'metadata 只能与 regex 一起使用。' });
  const answers = hasMetadata ? rest.slice(1) : rest;
  if (answers.length > 0) answerRules(answers);
  if (!matches.includes(match)) notOneOf(kind, 'rewrite name', matches, rewriteRule);
  if (match === 'exact') exactName(from, to);
  if (match === 'regex' && !hasMetadata) substitution(from, from.text, to, to.text);
  if (hasMetadata) substitutionWithMetadata(from, to);
}

/** From 1.15 on: braces hold the number of a group or a label of metadata (plugin/rewrite/name_metadata.go). */
function substitutionWithMetadata(pattern: Token, replacement: Token): void {
  const groups = checkPattern(pattern, 'rewrite', pattern.text);
  if (groups === undefined || replacement.unknown) return;
  const pieces = replacement.text.split(/(\{[^}]*\})/);
  if (pieces.some((piece, at) => at % 2 === 0 && /[{}]/.test(piece))) {
    refuse(replacement, { en: `in "${shortened(replacement.text)}" a brace has no partner.`, zh: `"${shortened(replacement.text)}" 中的大括号不成对。` });
  }
  for (const [at, piece] of pieces.entries()) if (at % 2 === 1) placeholder(replacement, piece.slice(1, -1), groups);
}

function placeholder(at: Token, text: string, groups: number): void {
  const group = atoi(text);
  const slash = text.indexOf('/');
  if (group === undefined ? slash > 0 && slash < text.length - 1 && !text.includes('{') : group >= 0n && group <= BigInt(groups)) return;
  refuse(at, {
    en: `"{${shortened(text)}}" is neither a group of the pattern, which has ${groups}, nor metadata such as {plugin/name}.`,
    zh: `"{${shortened(text)}}" 既不是模式的分组（共 ${groups} 个），也不是 {plugin/name} 这样的元数据。`,
  });
}

/** Even without "regex" the new name is compiled as a pattern. */
function exactName(from: Token, to: Token): void {
  substitution(to, canonicalName(to.text), from, canonicalName(from.text));
}

/** A pattern, and a text that may use no more of its groups than it has. */
function substitution(pattern: Token, source: string, replacement: Token, text: string): void {
  const groups = checkPattern(pattern, 'rewrite', source);
  if (groups === undefined || replacement.unknown) return;
  const used = new Set([...text.matchAll(/\{(0|[1-9]\d?|100)\}/g)].map(([, group]) => group)).size;
  if (used <= groups) return;
  refuse(replacement, {
    en: `"${shortened(replacement.text)}" uses ${used} of the pattern's groups, and the pattern has ${groups}.`,
    zh: `"${shortened(replacement.text)}" 用到 ${used} 个分组，而模式里只有 ${groups} 个。`,
  });
}

/** `answer auto`, `answer name FROM TO`, `answer value FROM TO`, one after another. */
function answerRules(words: readonly Token[]): void {
  if (words.length < 2) refuse(words[0]!, { en: 'after the new name come answer rules: answer auto, answer name FROM TO, answer value FROM TO.', zh: '新名字之后是应答规则：answer auto、answer name FROM TO 或 answer value FROM TO。' });
  let isAutomatic = false;
  let explicit: Token | undefined;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    if (word.unknown) throw new Unknown();
    if (at === 0 && word.text !== 'answer') refuse(word, { en: `"${shortened(word.text)}" is one word too many; rules for answers begin with "answer".`, zh: `"${shortened(word.text)}" 是多余的；应答规则以 "answer" 开头。` });
    if (word.text === 'answer') at++;
    const kind = words[at];
    if (!kind) refuse(word, { en: 'after "answer" comes auto, name or value.', zh: '"answer" 之后要写 auto、name 或 value。' });
    at++;
    if (kind.unknown) throw new Unknown();
    if (kind.text === 'auto') {
      isAutomatic = true;
      continue;
    }
    if (kind.text !== 'name' && kind.text !== 'value') notOneOf(kind, 'rewrite answer', ['auto', 'name', 'value'], rewriteRule);
    const [from, to] = words.slice(at, at + 2);
    if (!from || !to) refuse(from ?? kind, { en: `answer ${kind.text} needs a pattern and a text to put in its place.`, zh: `answer ${kind.text} 需要模式和替换文本。` });
    substitution(from, from.text, to, to.text);
    if (kind.text === 'name') explicit = kind;
    at += 2;
  }
  if (isAutomatic && explicit) refuse(explicit, { en: 'answer auto and answer name exclude each other.', zh: 'answer auto 与 answer name 不能同时使用。' });
}

function ttlRule(at: Token, words: readonly Token[]): void {
  counted(at, words, 2, 3);
  ttlValue(words.at(-1)!);
  if (words.length === 3) matched(words[0]!, words[1]!, 'rewrite ttl');
}

/** Seconds, or the bounds `least-most`, one of which may be left out. */
function ttlValue(word: Token): void {
  if (word.unknown) return;
  const parts = word.text.split('-');
  const values = parts.map((part) => (part === '' ? undefined : parseUint(part, 32)));
  const isValid = parts.length === 1
    ? values[0] !== undefined
    : parts.length === 2 && isTtlRange(parts, values);
  if (isValid) return;
  refuse(word, {
    en: `"${shortened(word.text)}" is no TTL: seconds such as 30, or bounds such as 5-10, 5- or -10.`,
    zh: `"${shortened(word.text)}" 不是 TTL：应为秒数（如 30）或范围（如 5-10、5-、-10）。`,
  });
}

function isTtlRange(parts: readonly string[], [least, most]: readonly (bigint | undefined)[]): boolean {
  if (parts.every((part) => part === '')) return false;
  if (parts[0] !== '' && least === undefined) return false;
  if (parts[1] !== '' && most === undefined) return false;
  return (least ?? 0n) <= (most ?? 2_147_483_647n);
}

/** A kind of match and what is matched. */
function matched(kind: Token, name: Token, subject: string): void {
  if (matchOf(kind, subject) === 'regex') checkPattern(name, subject);
}

function cnameRule(at: Token, words: readonly Token[]): void {
  counted(at, words, 2, 3);
  if (words.length === 2) return;
  if (matchOf(words[0]!, 'rewrite cname') === 'regex') checkPattern(words[1]!, 'rewrite cname', words[1]!.text.toLowerCase());
}

function rcodeRule(at: Token, words: readonly Token[]): void {
  counted(at, words, 3, 4);
  for (const word of words.slice(-2)) responseCode(word);
  if (words.length === 4) matched(words[0]!, words[1]!, 'rewrite rcode');
}

/** A name, or a number up to 23. */
function responseCode(word: Token): void {
  if (word.unknown) return;
  const value = parseUint(word.text, 32);
  if (value !== undefined && value <= 23n) return;
  if (!responseCodes.includes(word.text.toUpperCase())) notOneOf(word, 'rewrite rcode', responseCodes, recordType);
}

function edns0Rule(at: Token, words: readonly Token[]): void {
  counted(at, words, 2, Infinity);
  const [kind, action] = words as [Token, Token];
  const actions = ['append', 'replace', 'set', 'unset'];
  if (!actions.includes(lower(action))) notOneOf(action, 'rewrite edns0', actions, rewriteRule);
  const isUnset = lower(action) === 'unset';
  const last = words.at(-1)!;
  const rest = (!isUnset && last.text === 'revert' ? words.slice(0, -1) : words).slice(2);
  const name = lower(kind);
  if (!['local', 'nsid', 'subnet'].includes(name)) notOneOf(kind, 'rewrite edns0', ['local', 'nsid', 'subnet'], rewriteRule);
  const count = name === 'nsid' ? 0 : isUnset ? (name === 'local' ? 1 : 0) : 2;
  if (rest.length !== count) {
    refuse(rest[count] ?? rest.at(-1) ?? action, {
      en: `edns0 ${name} ${lower(action)} takes ${count} words, and has ${rest.length}.`,
      zh: `edns0 ${name} ${lower(action)} 需要 ${count} 个词，这里有 ${rest.length} 个。`,
    });
  }
  if (name === 'local') localOption(rest);
  if (name === 'subnet' && !isUnset) {
    maskLength(rest[0]!, 32n);
    maskLength(rest[1]!, 128n);
  }
}

const variables = ['{qname}', '{qtype}', '{client_ip}', '{client_port}', '{protocol}', '{server_ip}', '{server_port}'];

function localOption([code, data]: readonly Token[]): void {
  if (!code!.unknown && parseUintOfAnyBase(code!.text, 16) === undefined) {
    refuse(code!, { en: `"${shortened(code!.text)}" is no code of an option: a number up to 65535, such as 0xffee.`, zh: `"${shortened(code!.text)}" 不是选项代码：应为不超过 65535 的数，例如 0xffee。` });
  }
  if (!data || data.unknown) return;
  const { text } = data;
  if (text.startsWith('{') && text.endsWith('}')) {
    const slash = text.slice(1, -1).indexOf('/');
    if (variables.includes(text) || (slash > 0 && slash < text.length - 3)) return;
    refuse(data, { en: `"${shortened(text)}" is no variable; there are ${variables.join(', ')} and metadata such as {plugin/name}.`, zh: `没有变量 "${shortened(text)}"；可用的有 ${variables.join('、')} 以及 {plugin/name} 这样的元数据。` });
  }
  if (text.startsWith('0x') && !/^(?:[\da-f]{2})*$/i.test(text.slice(2))) {
    refuse(data, { en: `"${shortened(text)}" is not hexadecimal: two digits a byte after 0x.`, zh: `"${shortened(text)}" 不是十六进制：0x 之后每字节两位。` });
  }
}

function maskLength(word: Token, most: bigint): void {
  if (word.unknown) return;
  const value = parseUintOfAnyBase(word.text, 16);
  if (value !== undefined && value <= most) return;
  refuse(word, { en: `"${shortened(word.text)}" is no length of a mask from 0 to ${most}.`, zh: `"${shortened(word.text)}" 不是 0 到 ${most} 的掩码长度。` });
}
