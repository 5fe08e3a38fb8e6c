/** Where queries are sent on: forward, grpc. */
import { isDomainName } from '../../../engine/go/domain-name.ts';
import { second } from '../../../engine/go/duration.ts';
import { splitHostPort } from '../../../engine/go/host-port.ts';
import { parseIp } from '../../../engine/go/ip-address.ts';
import { responseCodes } from '../dns-names.ts';
import type { Token } from '../read/token.ts';
import { Refusal } from '../refusal.ts';
import { address, choice, forwardUpstream, recordType } from '../rules.ts';
import { shortened, type Stanza } from '../stanza.ts';
import { conflicting } from '../twice.ts';
import { domainName, duration, integer, ipAddress, notOneOf, oneOf, positiveDuration, refuseDuration, unsigned, withoutZone } from '../values.ts';
import type { Minor } from '../versions.ts';
import { defaultPort, transportOf, zonesOf } from '../zones.ts';
import { ignoring, type Setup } from './setup.ts';

/** Upstreams that one stanza may have. */
const mostUpstreams = 15;

const policies = ['random', 'round_robin', 'sequential'];

/** What the properties of a stanza say that its upstreams are judged by. */
interface Settings {
  expire: bigint | undefined;
  maxAge: { readonly word: Token; readonly value: bigint } | undefined;
  hasServerName: boolean;
}

export const forward: Setup = (stanza) => stanza.each(() => {
  const zone = stanza.argument('a zone and the servers to send its queries to');
  stanza.check(() => from(zone, 'forward'));
  const upstreams = stanza.arguments(1);
  const settings: Settings = { expire: 10n * second, maxAge: undefined, hasServerName: false };
  stanza.properties(forwardProperties(stanza, settings), { removed: { health_check_no_rec: '1.8.1', protocol: '1.5.0', spray: '1.5.0', fail_timeout: '1.5.0' } });
  const { expire, maxAge } = settings;
  if (maxAge && expire !== undefined && maxAge.value > 0n && maxAge.value < expire) {
    refuseDuration(maxAge.word, 'forward max_age', { en: 'must not be less than expire, which is 10s unless set', zh: '不能小于 expire（默认 10s）' });
  }
  const { minor } = stanza.block;
  const seen = new Set<string>();
  for (const word of upstreams) {
    // Before 1.15 a second upstream at an endpoint is dropped unread, whatever it speaks (plugin/forward, normalizeAddr).
    const isDropped = minor < 15 && isIp(word) && seen.has(endpointOf(word));
    stanza.attemptAt(word, () => forwardTo(word, { ...settings, isDropped }, minor));
    seen.add(endpointOf(word));
  }
  refuseDirectories(upstreams, 'forward');
  refuseTooMany(upstreams, 'forward', (word) => isIp(word) || !word.text.includes('/'));
});

/** The zone whose queries are sent on; of a network off the octet only the first zone counts. */
function from(word: Token, subject: string): void {
  if (word.unknown || zonesOf(word.text).length > 0) return;
  throw new Refusal(address, word, {
    en: `${subject}: "${shortened(word.text)}" is no zone; it stands before the servers, as "." does for all names.`,
    zh: `${subject}："${shortened(word.text)}" 不是区域；区域写在服务器之前，例如用 "." 表示所有域名。`,
  });
}

function forwardProperties(stanza: Stanza, settings: Settings) {
  const time = (property: string) => positiveDuration(stanza.argument(), `forward ${property}`);
  return {
    except: () => void stanza.arguments(1),
    max_fails: () => void unsigned(stanza.argument(), 'forward max_fails', 32),
    max_connect_attempts: () => void unsigned(stanza.argument(), 'forward max_connect_attempts', 32),
    health_check: () => healthCheck(stanza),
    force_tcp: () => stanza.alone(),
    prefer_udp: () => stanza.alone(),
    tls: () => void stanza.arguments(0, 3),
    tls_servername: () => {
      const name = stanza.argument();
      settings.hasServerName = name.text !== '' && !name.unknown;
    },
    expire: () => {
      settings.expire = time('expire');
    },
    max_age: () => {
      const value = time('max_age');
      settings.maxAge = value === undefined ? undefined : { word: stanza.word, value };
    },
    max_idle_conns: () => void integer(stanza.argument(), 'forward max_idle_conns', { least: 0 }),
    read_timeout: () => {
      const value = duration(stanza.argument(), 'forward read_timeout');
      if (value !== undefined && value <= 0n) refuseDuration(stanza.word, 'forward read_timeout', { en: 'must be more than nothing', zh: '必须大于零' });
    },
    doh_method: () => void oneOf(stanza.argument(), 'forward doh_method', ['POST', 'GET']),
    policy: () => void oneOf(stanza.argument(), 'forward policy', policies),
    max_concurrent: () => void integer(stanza.argument(), 'forward max_concurrent', { least: 0 }),
    next: () => stanza.arguments(1).forEach((word) => responseCode(word, 'forward next')),
    next_on_nodata: () => stanza.alone(),
    failfast_all_unhealthy_upstreams: () => void stanza.arguments(0, 0),
    failover: () => stanza.arguments(1).forEach(failoverCode),
    resolver: () => stanza.arguments(1).forEach(resolver),
    source_address: () => void ipAddress(stanza.argument(), 'forward source_address'),
  };
}

function healthCheck(stanza: Stanza): void {
  positiveDuration(stanza.argument('an interval, such as 5s'), 'forward health_check');
  while (stanza.nextArgument()) {
    const { word } = stanza;
    const option = oneOf(word, 'forward health_check', ['no_rec', 'domain']);
    if (option === undefined) return void stanza.rest();
    if (option === 'domain') domainName(stanza.argument('a domain'), 'forward health_check');
  }
}

function responseCode(word: Token, subject: string): void {
  if (!word.unknown && !responseCodes.includes(word.text.toUpperCase())) notOneOf(word, subject, responseCodes, recordType);
}

function failoverCode(word: Token): void {
  responseCode(word, 'forward failover');
  if (word.text.toUpperCase() !== 'NOERROR') return;
  throw new Refusal(choice, word, { en: 'forward failover: NOERROR is success, which is no reason to try another server.', zh: 'forward failover：NOERROR 表示成功，不能作为换服务器的理由。' });
}

function resolver(word: Token): void {
  if (word.unknown || parseIp(splitHostPort(word.text)?.host ?? word.text)) return;
  throw new Refusal(address, word, { en: `forward resolver: "${shortened(word.text)}" is not an IP address, with or without a port.`, zh: `forward resolver："${shortened(word.text)}" 不是 IP 地址（可以带端口）。` });
}

function refuseUpstream(word: Token, en: string, zh: string): never {
  throw new Refusal(forwardUpstream, word, { en, zh });
}

/** The host of a word and the name for TLS that a `%` sets off (`splitZone`). */
function serverNameOf(rest: string): string {
  const percent = rest.lastIndexOf('%');
  const zone = percent < 0 ? '' : rest.slice(percent + 1);
  const colon = zone.lastIndexOf(':');
  return colon < 0 ? zone : zone.slice(0, colon).replace(/\]$/, '');
}

/** An upstream of forward: an address, a name that is looked up, or a file of addresses, which only the server has. */
function forwardTo(word: Token, { hasServerName, isDropped }: Pick<Settings, 'hasServerName'> & { readonly isDropped: boolean }, minor: Minor): void {
  if (word.unknown) return;
  const text = shortened(word.text);
  const [transport, rest] = transportOf(word.text);
  if (transport === 'https' && rest.includes('/')) {
    refuseUpstream(word, 'forward: an upstream over HTTPS is written without a path; /dns-query is asked.', 'forward：HTTPS 上游不写路径，固定使用 /dns-query。');
  }
  if (rest === '') refuseUpstream(word, `forward: "${text}" has no address.`, `forward："${text}" 没有地址。`);
  const isAddress = isIp(word);
  if (isDropped) return;
  if (transport === 'https3' && isAddress && !splitHostPort(rest)) return;
  const isSupported = ['dns', 'tls', 'https'].includes(transport) || (transport === 'quic' && minor >= 15);
  if (!isSupported && (isAddress || transport === 'unix' || !rest.includes('/'))) {
    refuseUpstream(word, `forward does not speak ${transport}: it takes dns://, tls:// and https://${transport === 'grpc' ? '; the plugin grpc does' : transport === 'quic' ? '; from 1.15 on quic:// too' : ''}.`, `forward 不支持 ${transport}：可用 dns://、tls:// 和 https://${transport === 'grpc' ? '；gRPC 请用插件 grpc' : transport === 'quic' ? '；1.15 起还支持 quic://' : ''}。`);
  }
  if (isAddress) {
    if ((transport === 'tls' || transport === 'quic') && hasServerName && serverNameOf(rest) !== '') {
      throw conflicting(word, 'forward: the name for TLS is given twice: by tls_servername and behind "%".', 'forward：TLS 服务器名写了两次：tls_servername 和 "%" 之后各一次。');
    }
    return;
  }
  const host = (splitHostPort(withoutZone(rest))?.host ?? withoutZone(rest)).replaceAll(/^[[\]]+|[[\]]+$/g, '');
  if (host !== '' && isDomainName(host) && !parseIp(host)) return;
  refuseUpstream(word, `forward: "${text}" is neither an IP address nor a name nor a file.`, `forward："${text}" 既不是 IP 地址，也不是域名或文件。`);
}

/** Whether an upstream is an address, with a port perhaps, as `parse.HostPortOrFile` sees it. */
function isIp({ text }: Token): boolean {
  const [, rest] = transportOf(text);
  const split = splitHostPort(rest);
  return parseIp(withoutZone(split ? split.host : rest.replaceAll(/^[[\]]+|[[\]]+$/g, ''))) !== undefined;
}

/** Address and port of an upstream, without what it speaks and without a name for TLS. */
function endpointOf({ text }: Token): string {
  const [transport, rest] = transportOf(text);
  const split = splitHostPort(rest);
  const host = withoutZone(split ? split.host : rest.replaceAll(/^[[\]]+|[[\]]+$/g, ''));
  return `${host} ${split ? split.port : defaultPort(transport)}`;
}

/** A name that every file system has: read as a file of addresses, a directory has none. */
function isDirectory(rest: string): boolean {
  return rest === '.' || rest === '..';
}

function refuseDirectories(upstreams: readonly Token[], subject: string): void {
  if (upstreams.some((word) => word.unknown || !isDirectory(word.text))) return;
  refuseUpstream(upstreams[0]!, `${subject}: no upstream is left: "." is read as the name of a directory. The zone stands before the servers.`, `${subject}：没有可用的上游："." 被当成目录名。区域要写在服务器之前。`);
}

function refuseTooMany(upstreams: readonly Token[], subject: string, counts: (word: Token) => boolean): void {
  const sure = upstreams.filter((word) => !word.unknown && counts(word));
  if (sure.length <= mostUpstreams) return;
  refuseUpstream(sure[mostUpstreams]!, `${subject} takes ${mostUpstreams} upstreams at most, and has ${sure.length}.`, `${subject} 最多 ${mostUpstreams} 个上游，这里有 ${sure.length} 个。`);
}

export const grpc: Setup = (stanza) => stanza.once(() => {
  const zone = stanza.argument('a zone and the servers to send its queries to');
  stanza.check(() => from(zone, 'grpc'));
  const upstreams = stanza.arguments(1);
  for (const word of upstreams) stanza.attemptAt(word, () => grpcTo(word));
  refuseDirectories(upstreams, 'grpc');
  stanza.properties({
    except: () => void stanza.arguments(1),
    tls: () => void stanza.arguments(0, 3),
    tls_servername: () => void stanza.argument(),
    policy: () => void oneOf(stanza.argument(), 'grpc policy', policies),
    fallthrough: ignoring(stanza),
  });
  refuseTooMany(upstreams, 'grpc', isIp);
});

/** An upstream of grpc: an address, or a file of addresses; names are not looked up. */
function grpcTo(word: Token): void {
  const [transport, rest] = transportOf(word.text);
  if (word.unknown || (transport === 'unix' && rest !== '') || isIp(word) || rest.includes('/') || isDirectory(rest)) return;
  refuseUpstream(word, `grpc: "${shortened(word.text)}" is not an IP address; names are not looked up.`, `grpc："${shortened(word.text)}" 不是 IP 地址；它不解析域名。`);
}
