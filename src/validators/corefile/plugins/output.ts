/** What leaves the server: dnstap, header, loadbalance, log, timeouts, tls, on. */
import { parseDuration, second } from '../../../engine/go/duration.ts';
import { atoi } from '../../../engine/go/integer.ts';
import { splitHostPort } from '../../../engine/go/host-port.ts';
import { parseIp } from '../../../engine/go/ip-address.ts';
import { isDomainName } from '../../../engine/go/domain-name.ts';
import { parseUrl } from '../../../engine/structural/formats/url.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { address, argumentCount, choice, duration as durationRule, missingProperty, number, syntax } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { duration, integer, network, notOneOf, oneOf, oneOfFolded } from '../values.ts';
import { splitsIntoWords } from './shell-words.ts';
import type { Setup } from './setup.ts';

export const log: Setup = (stanza) => stanza.each(() => {
  stanza.rest();
  stanza.properties({
    class: () => stanza.arguments(1).forEach((word) => oneOf(word, 'log class', ['all', 'success', 'denial', 'error'])),
  });
});

export const header: Setup = (stanza) => {
  let rules = 0;
  let isRefused = false;
  const rule = (): void => {
    rules++;
    const action = stanza.argument('"set" or "clear"');
    oneOfFolded(action, 'header', ['set', 'clear']);
    for (const flag of stanza.arguments(1)) oneOfFolded(flag, 'header', ['aa', 'ra', 'rd']);
  };
  // CoreDNS reads stanzas up to the first that has rules.
  while (rules === 0 && stanza.next()) {
    stanza.properties({ query: rule, response: rule }, { fold: true });
    isRefused ||= stanza.findings.length > 0;
  }
  if (rules > 0) stanza.leave();
  if (rules > 0 || stanza.block.isOpen || isRefused) return;
  stanza.findings.push(new Refusal(missingProperty, stanza.firstWord, { en: 'header needs a rule, such as "response set aa".', zh: 'header 至少要有一条规则，例如 "response set aa"。' }));
};

export const loadbalance: Setup = (stanza) => stanza.each(() => {
  const [policy, ...more] = stanza.rest();
  const prefer = () => stanza.rest().forEach((word) => network(word, 'loadbalance prefer'));
  if (policy && !policy.unknown) {
    oneOf(policy, 'loadbalance', ['round_robin', 'weighted']);
    if (policy.text === 'round_robin' && more[0]) throw stanza.surplus(more[0], 1);
    if (policy.text === 'weighted') {
      if (!more[0]) throw stanza.missing(policy, 'a file of weights');
      if (more[1]) throw stanza.surplus(more[1], 2);
      stanza.properties({ reload: () => void duration(stanza.arguments(1, 1)[0]!, 'loadbalance reload') });
    }
  }
  stanza.properties({ prefer });
});

export const timeouts: Setup = (stanza) => stanza.each(() => {
  const { word } = stanza;
  stanza.arguments(0, 0);
  let count = 0;
  while (stanza.nextInBlock()) {
    count++;
    const property = stanza.word;
    stanza.attempt(() => timeout(property, stanza.arguments(1, 1)[0]!));
  }
  if (count > 0 || stanza.block.isOpen) return;
  throw new Refusal(missingProperty, word, { en: 'timeouts needs a block with read, write, idle or maxtcpqueries.', zh: 'timeouts 需要一个块，写明 read、write、idle 或 maxtcpqueries。' });
});

function timeout(property: Token, word: Token): void {
  if (property.unknown || word.unknown) return;
  if (property.text === 'maxtcpqueries') {
    const value = integer(word, 'timeouts maxtcpqueries', { least: -1 });
    if (value === 0n) throw new Refusal(number, word, { en: 'timeouts maxtcpqueries: 0 is refused; -1 means without end.', zh: 'timeouts maxtcpqueries：不能为 0；-1 表示不限。' });
    return;
  }
  const value = parseDuration(atoi(word.text) === undefined ? word.text : `${word.text}s`);
  if (value === undefined || value < second || value > 86_400n * second) {
    throw new Refusal(durationRule, word, {
      en: `timeouts ${property.text}: "${shortened(word.text)}" must be seconds or a duration, from 1s to 24h.`,
      zh: `timeouts ${property.text}："${shortened(word.text)}" 必须是 1s 到 24h 之间的秒数或时长。`,
    });
  }
  oneOf(property, 'timeouts', ['read', 'write', 'idle']);
}

export const dnstap: Setup = (stanza) => stanza.each(() => {
  const words = stanza.arguments(1);
  const isListener = words[0]!.text === 'listen';
  if (isListener && words.length < 2) throw stanza.missing(words[0]!, 'an endpoint to listen on');
  const [endpoint, , buffer, queue] = isListener ? words.slice(1) : words;
  if (buffer) integer(buffer, 'dnstap MultipleTcpWriteBuf', { least: 1, most: 1024 });
  if (queue) integer(queue, 'dnstap MultipleQueue', { least: 1, most: 4096 });
  tapEndpoint(endpoint!);
  const one = () => void stanza.argument();
  stanza.properties({
    skipverify: () => {},
    tls: () => {
      if (!isListener) throw new Refusal(choice, stanza.word, { en: 'dnstap tls belongs to "dnstap listen" only.', zh: 'dnstap tls 只能用于 "dnstap listen"。' });
      stanza.arguments(2);
    },
    identity: one,
    version: one,
    extra: one,
  });
});

function tapEndpoint(word: Token): void {
  if (word.unknown || !/^(?:tls|tcp):\/\//.test(word.text) || parseUrl(word.text)) return;
  throw new Refusal(address, word, { en: `dnstap: "${shortened(word.text)}" is no URL.`, zh: `dnstap："${shortened(word.text)}" 不是 URL。` });
}

export const tls: Setup = (stanza) => stanza.each(() => {
  const { word } = stanza;
  const files = stanza.rest();
  if (files.length === 0) {
    acme(stanza, word);
    return;
  }
  if (files.length < 2) throw stanza.missing(files[0]!, 'a certificate and a key');
  if (files.length > 3) throw stanza.surplus(files[3]!, 3);
  stanza.properties({
    client_auth: () => void oneOf(stanza.arguments(1, 1)[0]!, 'tls client_auth', ['nocert', 'request', 'require', 'verify_if_given', 'require_and_verify']),
    keylog: () => void stanza.arguments(1, 1),
  });
});

/** Certificates by ACME, from CoreDNS 1.14.7. */
function acme(stanza: Stanza, word: Token): void {
  const seen = new Set<string>();
  const property = (name: string, read: () => void) => () => {
    const at = stanza.word;
    read();
    if (seen.has(name)) throw twice(at, `tls ${name}`);
    seen.add(name);
  };
  const one = (name: string, check?: (value: Token) => void) => property(name, () => {
    const [value] = stanza.arguments(1, 1);
    check?.(value!);
  });
  stanza.properties({
    acme: property('acme', () => stanza.arguments(1).forEach(acmeDomain)),
    email: one('email'),
    ca: one('ca', acmeAuthority),
    storage: one('storage'),
    ca_root: one('ca_root'),
    resolver: one('resolver', acmeResolver),
  });
  if (seen.has('acme') || stanza.block.isOpen) return;
  throw new Refusal(missingProperty, word, {
    en: 'tls needs a certificate and a key, or a block with "acme" and the domains to get certificates for.',
    zh: 'tls 需要证书和密钥，或者一个写有 "acme" 及其域名的块。',
  });
}

function acmeDomain(word: Token): void {
  if (word.unknown) return;
  const name = word.text.toLowerCase().replace(/\.$/, '').replace(/^\*\./, '');
  if (name !== '' && !name.includes('*') && !parseIp(name) && isDomainName(name)) return;
  throw new Refusal(address, word, { en: `tls acme: "${shortened(word.text)}" is no domain that certificates are made for.`, zh: `tls acme："${shortened(word.text)}" 不是可以签发证书的域名。` });
}

function acmeAuthority(word: Token): void {
  if (word.unknown) return;
  const url = parseUrl(word.text);
  if (url && (url.scheme === 'https' || url.scheme === 'http') && url.host !== '') return;
  throw new Refusal(address, word, { en: `tls ca: "${shortened(word.text)}" is not an HTTP address.`, zh: `tls ca："${shortened(word.text)}" 不是 HTTP 地址。` });
}

function acmeResolver(word: Token): void {
  if (word.unknown) return;
  const split = splitHostPort(word.text);
  const port = split && atoi(split.port);
  if (split && split.host !== '' && port !== undefined && port >= 1n && port <= 65535n) return;
  throw new Refusal(address, word, { en: `tls resolver: "${shortened(word.text)}" needs a host and a port.`, zh: `tls resolver："${shortened(word.text)}" 需要主机和端口。` });
}

export const on: Setup = (stanza) => stanza.each(() => {
  const event = stanza.argument('an event: startup, shutdown or certrenew');
  if (!event.unknown && !['startup', 'shutdown', 'certrenew'].includes(event.text.toLowerCase())) notOneOf(event, 'on', ['startup', 'shutdown', 'certrenew']);
  const command = stanza.rest();
  if (command.some((word) => word.unknown)) return;
  const text = command.map((word) => word.text).join(' ');
  const problem = splitsIntoWords(text);
  if (problem === 'empty') throw new Refusal(argumentCount, event, { en: `on ${event.text} needs a command.`, zh: `on ${event.text} 后面要写命令。` });
  if (problem === 'open') throw new Refusal(syntax, command[0] ?? event, { en: 'on: a quote of this command is never closed.', zh: 'on：这条命令里有引号没有结束。' });
});
