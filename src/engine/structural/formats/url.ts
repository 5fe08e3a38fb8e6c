/** URLs as Go's `net/url` reads them, which is more lenient than the browser's standard in some places and stricter in others. */
import { isIpv6 } from './ip-address.ts';

/** The parts that rules ask for. */
export interface GoUrl {
  readonly scheme: string;
  readonly userInfo: string | undefined;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** `url.ParseRequestURI`: an absolute address, or an absolute path; no fragment is looked for. */
export function parseRequestUri(text: string): GoUrl | undefined {
  return text === '' ? undefined : parse(text, true);
}

/** `url.Parse`. */
export function parseUrl(text: string): GoUrl | undefined {
  const hash = text.indexOf('#');
  const url = parse(hash < 0 ? text : text.slice(0, hash), false);
  const fragment = hash < 0 ? '' : text.slice(hash + 1);
  return url && hasValidEscapes(fragment) ? { ...url, fragment } : undefined;
}

const empty: GoUrl = { scheme: '', userInfo: undefined, host: '', path: '', query: '', fragment: '' };

function parse(text: string, isRequest: boolean): GoUrl | undefined {
  if (/[\x00-\x1f\x7f]/.test(text) || text.startsWith(':')) return undefined;
  if (text === '*') return { ...empty, path: '*' };
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1] ?? '';
  const afterScheme = scheme ? text.slice(scheme.length + 1) : text;
  const mark = afterScheme.indexOf('?');
  const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
  const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  const url = { ...empty, scheme: scheme.toLowerCase(), query };
  if (!rest.startsWith('/')) {
    if (scheme) return url;
    const hasColonFirst = rest.split('/')[0]!.includes(':');
    return isRequest || hasColonFirst || !hasValidEscapes(rest) ? undefined : { ...url, path: rest };
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!isRequest && !rest.startsWith('///')));
  if (!hasAuthority) return hasValidEscapes(rest) ? { ...url, path: rest } : undefined;
  const slash = rest.indexOf('/', 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  const path = slash < 0 ? '' : rest.slice(slash);
  const at = authority.lastIndexOf('@');
  const userInfo = at < 0 ? undefined : authority.slice(0, at);
  const host = authority.slice(at + 1);
  if (userInfo !== undefined && !isUserInfo(userInfo)) return undefined;
  return isHost(host, url.scheme) && hasValidEscapes(path) ? { ...url, userInfo, host, path } : undefined;
}

function hasValidEscapes(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

function isUserInfo(text: string): boolean {
  return /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(text) && hasValidEscapes(text);
}

/** In a host only bytes beyond ASCII may be escaped, and of ASCII these characters may not stand. */
function isHostText(text: string): boolean {
  return !/%(?![89A-Fa-f][0-9A-Fa-f]|25)/.test(text) && !/[ #/?@\\^`{|}]/.test(text);
}

function isHost(host: string, scheme: string): boolean {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) return false;
  if (bracket === 0) {
    const close = host.lastIndexOf(']');
    if (close < 0 || !isPort(host.slice(close + 1))) return false;
    const [address, ...zone] = host.slice(1, close).split('%25');
    return isIpv6(address!) && (zone.length === 0 || (zone.join('') !== '' && isHostText(zone.join(''))));
  }
  const first = host.indexOf(':');
  if (first >= 0) {
    // Several colons are a list of hosts; http and https have none.
    const strict = scheme === 'http' || scheme === 'https';
    if (!isPort(host.slice(strict ? first : host.lastIndexOf(':')))) return false;
  }
  return isHostText(host);
}

function isPort(text: string): boolean {
  return /^(?::\d*)?$/.test(text);
}
