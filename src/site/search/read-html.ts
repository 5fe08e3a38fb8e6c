/** An element or a run of text of a page. Enough for pages that we have written ourselves. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(?<close>\/)?(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*(?<empty>\/)?>/gi;
const attribute = /([^\s=>"'/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const raw = new Set(['script', 'style']);

/** Reads a page into a tree. */
export function readHtml(html: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let from = 0;
  let skipping: string | undefined;
  for (const match of html.matchAll(token)) {
    const name = match.groups!['name']?.toLowerCase();
    if (skipping && !(match.groups!['close'] && name === skipping)) continue;
    const here = open.at(-1)!;
    if (!skipping && match.index > from) here.children.push(decode(html.slice(from, match.index)));
    from = match.index + match[0].length;
    skipping = undefined;
    if (!name) continue;
    if (match.groups!['close']) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
      continue;
    }
    const element: Element = { name, attributes: readAttributes(match.groups!['attributes'] ?? ''), children: [] };
    here.children.push(element);
    if (raw.has(name)) skipping = name;
    if (!voids.has(name) && !match.groups!['empty']) open.push(element);
  }
  return root;
}

function readAttributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(attribute)].map(([, name, double, single, bare]) => [name!.toLowerCase(), decode(double ?? single ?? bare ?? '')]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

/** The first element below this one, in reading order, that a test accepts. */
export function findElement(element: Element, accepts: (element: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = accepts(child) ? child : findElement(child, accepts);
    if (found) return found;
  }
  return undefined;
}

/** Elements that stand in a line of text, without a space before and after. */
export const inline: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'wbr']);

/** Its text as a reader sees it; elements that `skips` accepts are left out. */
export function textOf(element: Element, skips: (element: Element) => boolean = () => false): string {
  const write = (child: Element | string): string => {
    if (typeof child === 'string') return child;
    if (skips(child)) return '';
    const text = child.children.map(write).join('');
    return inline.has(child.name) ? text : ` ${text} `;
  };
  return write(element).replaceAll(/\s+/g, ' ').trim();
}

export function hasClass(element: Element, name: string): boolean {
  return (element.attributes.get('class') ?? '').split(' ').includes(name);
}
