/** Addresses and ports as `inet_pton` and `strtoul` read them. */

export function isAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const [before, after, more] = text.split('::');
  if (before === undefined || more !== undefined) return false;
  const head = groups(before);
  if (after === undefined) return head === 8;
  const tail = groups(after);
  return head !== undefined && tail !== undefined && head + tail <= 7 && (before === '' || !before.includes('.'));
}

/** How many groups of 16 bits stand there; nothing where one is no group. An IPv4 address at the end counts for two. */
function groups(text: string): number | undefined {
  if (text === '') return 0;
  const parts = text.split(':');
  let count = 0;
  for (const [at, part] of parts.entries()) {
    if (/^[\da-fA-F]{1,4}$/.test(part)) count++;
    else if (at === parts.length - 1 && isIpv4(part)) count += 2;
    else return undefined;
  }
  return count;
}

/** A port, or a range of them. */
export function isPort(text: string): boolean {
  const dash = text.indexOf('-');
  if (dash > 0) {
    const [from, to] = [portOf(text.slice(0, dash)), portOf(text.slice(dash + 1))];
    if (from !== undefined && to !== undefined) return from <= to;
  }
  return portOf(text) !== undefined;
}

function portOf(text: string): number | undefined {
  if (!/^\s*\+?\d+$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65535 ? port : undefined;
}
