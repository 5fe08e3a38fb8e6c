/** Who may ask, and how addresses are bound: acl, bind, proxyproto, transfer, tsig. */
import { parseIp } from '../../../engine/go/ip-address.ts';
import { operationCodes, recordTypes } from '../dns-names.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { address, choice, machineNotChecked, missingProperty, recordType } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { twice } from '../twice.ts';
import { duration, integer, ipAddress, ipWithPort, network, notOneOf, oneOf, oneOfFolded } from '../values.ts';
import { canonicalName } from '../zones.ts';
import type { Setup } from './setup.ts';

export const acl: Setup = (stanza) => stanza.each(() => {
  stanza.rest();
  const rule = () => aclRule(stanza);
  stanza.properties({ allow: rule, block: rule, filter: rule, drop: rule }, { fold: true });
});

/** Sections `type …` and `net …`, in any number and order, each with a value at least. */
function aclRule(stanza: Stanza): void {
  let section: Token | undefined;
  let values = 0;
  let hasAll = false;
  for (const word of stanza.rest()) {
    const name = word.text.toLowerCase();
    if (name === 'type' || name === 'net') {
      refuseEmptySection(stanza, section, values);
      section = word;
      values = 0;
      hasAll = false;
    } else if (!section) {
      notOneOf(word, 'acl', ['type', 'net']);
    } else {
      values++;
      // Behind a "*" the rest of the section is not read (plugin/acl, parse).
      if (word.text === '*') hasAll = true;
      if (!hasAll) aclValue(word, section.text.toLowerCase());
    }
  }
  refuseEmptySection(stanza, section, values);
}

function refuseEmptySection(stanza: Stanza, section: Token | undefined, values: number): void {
  if (section && values === 0) throw stanza.missing(section, section.text.toLowerCase() === 'type' ? 'a type of query' : 'a network');
}

function aclValue(word: Token, section: string): void {
  if (section === 'type') oneOf(word, 'acl type', recordTypes, recordType);
  else network(word, 'acl net', word.text.includes('/') ? word.text : `${word.text}/${word.text.includes(':') ? 128 : 32}`);
}

export const bind: Setup = (stanza) => stanza.each(() => {
  for (const host of stanza.arguments(1)) boundHost(stanza, host);
  stanza.properties({
    except: () => {
      for (const host of stanza.arguments(1)) boundHost(stanza, host);
    },
  });
});

/** An address, or the name of an interface, which only the machine knows (Linux: 15 characters, no `/`, no `:`). */
function boundHost(stanza: Stanza, word: Token): void {
  if (word.unknown || parseIp(word.text)) return;
  const isAddressLike = /^[\d.]+$/.test(word.text) && word.text.split('.').length > 2;
  if (word.text.length > 15 || word.text === '' || /[/:\s]/.test(word.text) || isAddressLike) {
    throw new Refusal(address, word, {
      en: `bind: "${shortened(word.text)}" is neither an IP address nor a name that an interface can have.`,
      zh: `bind："${shortened(word.text)}" 既不是 IP 地址，也不可能是网络接口的名字。`,
    });
  }
  stanza.note(machineNotChecked, word, {
    en: `bind: whether the machine has an interface "${word.text}" is not checked; without it CoreDNS does not start.`,
    zh: `bind：机器上有没有名为 "${word.text}" 的网络接口，这里无法检查；没有的话 CoreDNS 无法启动。`,
  });
}

export const proxyproto: Setup = (stanza) => stanza.each(() => {
  stanza.arguments(0, 0);
  stanza.properties({
    allow: () => stanza.rest().forEach((word) => network(word, 'proxyproto allow')),
    default: () => void oneOfFolded(stanza.arguments(1, 1)[0]!, 'proxyproto default', ['use', 'ignore', 'reject', 'skip']),
    udp_session_tracking: () => {
      const [time, most] = stanza.arguments(1, 2);
      duration(time!, 'proxyproto udp_session_tracking');
      if (most) integer(most, 'proxyproto udp_session_tracking', { least: 1 });
    },
    tlv_metadata: () => void stanza.arguments(0, 0),
  }, { since: { tlv_metadata: 15 } });
});

export const transfer: Setup = (stanza) => stanza.each(() => {
  const { word } = stanza;
  stanza.rest();
  let targets = 0;
  let hasSource = false;
  stanza.properties({
    to: () => {
      targets++;
      for (const host of stanza.arguments(1)) if (host.text !== '*') ipWithPort(host, 'transfer to');
    },
    source: () => {
      const [source] = stanza.arguments(1, 1);
      if (hasSource) throw twice(source!, 'transfer source');
      hasSource = true;
      ipAddress(source!, 'transfer source');
    },
  });
  if (targets > 0 || stanza.block.isOpen) return;
  throw new Refusal(missingProperty, word, {
    en: 'transfer needs "to" with the addresses that may get the zone.',
    zh: 'transfer 需要用 "to" 写明哪些地址可以获取区域。',
  });
});

export const tsig: Setup = (stanza) => stanza.once(() => {
  const keys = new Set<string>();
  stanza.rest();
  stanza.properties({
    secret: () => {
      const [name] = stanza.arguments(2, 2);
      const key = canonicalName(name!.text);
      if (!name!.unknown && keys.has(key)) throw twice(name!, `tsig secret ${key}`);
      keys.add(key);
    },
    secrets: () => void stanza.arguments(1, 1),
    require: () => required(stanza, 'tsig require', recordTypes, recordType),
    require_opcode: () => required(stanza, 'tsig require_opcode', operationCodes, choice),
  });
});

/** `all`, `none`, or names. */
function required(stanza: Stanza, subject: string, names: readonly string[], rule: typeof choice): void {
  const words = stanza.arguments(1);
  if (words[0]!.text === 'all' || words[0]!.text === 'none') return;
  for (const word of words) oneOf(word, subject, names, rule);
}
