/** Where zones come from: auto, autopath, file, secondary, sign, hosts, etcd, nomad. */
import { parseUint } from '../../../engine/go/integer.ts';
import { parseDuration } from '../../../engine/go/duration.ts';
import { parseUrl } from '../../../engine/structural/formats/url.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { checkPattern } from '../regular-expressions.ts';
import { address, choice, conflict, duration as durationRule, missingProperty, regularExpression } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { duration, integer, ipWithPort, oneOf, positiveDuration } from '../values.ts';
import { zonesOf } from '../zones.ts';
import { ignoring, withoutEffect, type Setup } from './setup.ts';

/** Properties that went to the plugin transfer in 1.8.0, and others of old. */
const movedToTransfer = { transfer: '1.8.0', no_reload: '1.5.0' };

export const file: Setup = (stanza) => stanza.each(() => {
  stanza.argument();
  stanza.rest();
  stanza.properties({
    fallthrough: ignoring(stanza),
    reload: () => void duration(stanza.arguments(1)[0]!, 'file reload'),
    reload_by_mtime: () => {},
    upstream: withoutEffect(stanza, '1.5.2'),
  }, { removed: movedToTransfer });
});

export const auto: Setup = (stanza) => stanza.each(() => {
  stanza.rest();
  stanza.properties({
    directory: () => directory(stanza),
    reload: () => void positiveDuration(stanza.arguments(1)[0]!, 'auto reload'),
    upstream: withoutEffect(stanza, '1.5.2'),
  }, { removed: movedToTransfer });
});

/** A directory; a pattern for the names of its files and a template for the zone go together. */
function directory(stanza: Stanza): void {
  stanza.argument();
  if (!stanza.nextArgument()) return;
  const pattern = stanza.word;
  const groups = checkPattern(pattern, 'auto directory');
  if (groups === 0) {
    throw new Refusal(regularExpression, pattern, {
      en: 'auto directory: the pattern needs a group in parentheses, from which the zone is taken.',
      zh: 'auto directory：模式里至少要有一个括号分组，区域名由它取得。',
    });
  }
  stanza.argument();
  stanza.alone();
}

export const autopath: Setup = (stanza) => stanza.each(() => void stanza.arguments(1));

export const secondary: Setup = (stanza) => stanza.each(() => {
  const { word } = stanza;
  // CoreDNS passes over whatever is left of the stanza before.
  if (!word.starts) return;
  stanza.rest();
  let hasTransfer = false;
  stanza.properties({
    transfer: () => {
      hasTransfer = true;
      const from = stanza.argument('"from"');
      oneOf(from, 'secondary transfer', ['from']);
      for (const host of stanza.arguments(1)) transferSource(host);
    },
    catalog: () => stanza.rest().forEach(catalogZone),
    fallthrough: ignoring(stanza),
  }, { removed: { upstream: '1.8.0' } });
  if (hasTransfer || stanza.block.isOpen) return;
  throw new Refusal(missingProperty, word, {
    en: 'secondary needs "transfer from" with the address of the primary server.',
    zh: 'secondary 需要用 "transfer from" 写明主服务器的地址。',
  });
});

function transferSource(host: Token): void {
  if (host.text === '*') {
    throw new Refusal(choice, host, { en: 'secondary transfer from: "*" is no server to fetch a zone from.', zh: 'secondary transfer from：不能从 "*" 获取区域。' });
  }
  ipWithPort(host, 'secondary transfer from');
}

function catalogZone(word: Token): void {
  if (word.unknown || zonesOf(word.text).length > 0) return;
  throw new Refusal(choice, word, { en: `secondary catalog: "${shortened(word.text)}" is no zone.`, zh: `secondary catalog："${shortened(word.text)}" 不是区域。` });
}

export const sign: Setup = (stanza) => stanza.each(() => {
  const name = stanza.argument();
  if (name.text.includes('\ufffd')) {
    throw new Refusal(choice, name, { en: 'sign: the name of the file has a character that is none (U+FFFD).', zh: 'sign：文件名里有无效字符（U+FFFD）。' });
  }
  stanza.rest();
  stanza.properties({
    key: () => {
      const kind = stanza.argument('"file"');
      if (kind.text === 'file') stanza.arguments(1);
      if (kind.text === 'directory') {
        throw new Refusal(choice, kind, { en: 'sign key directory is not implemented: name the files with "file".', zh: 'sign key directory 尚未实现：请用 "file" 写明文件。' });
      }
    },
    directory: () => void stanza.arguments(1, 1),
  });
});

export const hosts: Setup = (stanza) => stanza.once(() => {
  stanza.rest();
  let isFallingThrough = false;
  let needing: Token | undefined;
  while (stanza.nextInBlock()) {
    const { word } = stanza;
    stanza.attempt(() => {
      if (word.text === 'fallthrough') {
        stanza.rest();
        isFallingThrough = true;
      } else if (word.text === 'fallthrough_unsupported') {
        stanza.arguments(0, 0);
        needing = word;
      } else if (!hostsProperty(stanza, word)) {
        if (isFallingThrough) lateEntry(word);
        stanza.rest();
      }
    });
  }
  if (needing && !isFallingThrough && !stanza.block.isOpen) {
    throw new Refusal(missingProperty, needing, { en: 'hosts fallthrough_unsupported needs fallthrough beside it.', zh: 'hosts fallthrough_unsupported 必须与 fallthrough 一起使用。' });
  }
});

/** Whether the word is a property; else it begins an entry of the table. */
function hostsProperty(stanza: Stanza, word: Token): boolean {
  if (word.text === 'no_reverse') return true;
  if (word.text === 'ttl') {
    integer(stanza.arguments(1)[0]!, 'hosts ttl', { least: 1, most: 65535 });
    return true;
  }
  if (word.text === 'reload') {
    positiveDuration(stanza.arguments(1, 1)[0]!, 'hosts reload');
    return true;
  }
  return false;
}

function lateEntry(word: Token): never {
  throw new Refusal(conflict, word, {
    en: 'hosts takes no entry after fallthrough: put fallthrough last in its block.',
    zh: 'hosts 在 fallthrough 之后不再接受条目：请把 fallthrough 放在块的最后。',
  });
}

export const etcd: Setup = (stanza) => stanza.first(() => {
  stanza.rest();
  stanza.properties({
    // Neither eats what follows on its line.
    stubzones: () => {},
    fallthrough: ignoring(stanza),
    debug: () => {},
    path: () => void stanza.argument(),
    endpoint: () => void stanza.arguments(1),
    upstream: withoutEffect(stanza, '1.5.2'),
    tls: () => void stanza.arguments(0, 3),
    credentials: () => void stanza.arguments(2, 2),
    'min-lease-ttl': () => leaseTime(stanza.argument(), 'etcd min-lease-ttl'),
    'max-lease-ttl': () => leaseTime(stanza.argument(), 'etcd max-lease-ttl'),
    no_apex_fallback: () => void stanza.arguments(0, 0),
  }, { since: { no_apex_fallback: 15 } });
});

/** Seconds, or a duration, up to 32 bits of seconds. */
function leaseTime(word: Token, subject: string): void {
  if (word.unknown) return;
  const text = word.text.trim();
  if (text === '') return;
  const value = parseDuration(parseUint(text, 64) === undefined ? text : `${text}s`);
  if (value === undefined) {
    throw new Refusal(durationRule, word, {
      en: `${subject}: "${shortened(text)}" is neither seconds nor a duration, such as 30, 30s or 2h30m.`,
      zh: `${subject}："${shortened(text)}" 既不是秒数也不是时长，应写成 30、30s、2h30m 这样。`,
    });
  }
  if (value >= 0n && value <= 4_294_967_295n * 1_000_000_000n) return;
  throw new Refusal(durationRule, word, { en: `${subject}: ${text} is out of range: 0 to 4294967295 seconds.`, zh: `${subject}：${text} 超出范围，应为 0 到 4294967295 秒。` });
}

export const nomad: Setup = (stanza) => stanza.first(() => {
  stanza.rest();
  stanza.properties({
    address: () => stanza.arguments(1).forEach(nomadAddress),
    filter: () => void stanza.arguments(1, 1),
    token: () => void stanza.arguments(1, 1),
    ttl: () => void integer(stanza.arguments(1, 1)[0]!, 'nomad ttl', { least: 0, most: 3600 }),
  }, { fold: true });
});

function nomadAddress(word: Token): void {
  if (word.unknown || parseUrl(word.text)) return;
  throw new Refusal(address, word, { en: `nomad address: "${shortened(word.text)}" is no URL.`, zh: `nomad address："${shortened(word.text)}" 不是 URL。` });
}
