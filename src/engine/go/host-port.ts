/** A host and a port, which may both be empty. */
export interface HostPort {
  readonly host: string;
  readonly port: string;
}

/** `net.SplitHostPort`: `host:port`, `[host]:port`; an IPv6 address needs its brackets. Nothing where Go has an error. */
export function splitHostPort(text: string): HostPort | undefined {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return undefined;
  let open = 0;
  let close = 0;
  let host: string;
  if (text[0] === '[') {
    const end = text.indexOf(']');
    if (end < 0 || end + 1 !== colon) return undefined;
    host = text.slice(1, end);
    open = 1;
    close = end + 1;
  } else {
    host = text.slice(0, colon);
    if (host.includes(':')) return undefined;
  }
  if (text.includes('[', open) || text.includes(']', close)) return undefined;
  return { host, port: text.slice(colon + 1) };
}
