/** A built page taken apart into the places that search leads to. */
import type { Language } from '../../engine/localized.ts';
import { parseHref } from '../address.ts';
import type { Entry, Kind } from './entry.ts';
import { findElement, hasClass, inline, readHtml, textOf, type Element } from './read-html.ts';

/** What is no text of the page: links beside headings, notes, numbers, furniture. */
function isFurniture(element: Element): boolean {
  return element.attributes.has('data-search-ignore') || element.name === 'svg' || element.name === 'button'
    || ['permalink', 'cite', 'facts', 'uses', 'print-only'].some((name) => hasClass(element, name));
}

/** Its entries; none for a page that is not meant to be found. */
export function pageEntries(html: string, address: string): Entry[] {
  const body = findElement(readHtml(html), (element) => element.attributes.has('data-search-body'));
  const heading = body && findElement(body, ({ name }) => name === 'h1');
  if (!heading) return [];
  const page: Page = { address, language: parseHref(address).language, title: clean(heading), trail: trailOf(body), body };
  const declared = body.attributes.get('data-search-kind');
  if (declared === 'rule') return ruleEntries(page);
  // Everything that it lists is a place of its own.
  if (declared === 'rules') return [overview(page)];
  if (declared === 'source') return listEntries(page, 'source', sourceEntry);
  if (declared === 'glossary') return listEntries(page, 'term', termEntry);
  if (declared === 'topic') return sectionEntries(page, 'topic');
  // Its groups list rules, which are found themselves.
  if (declared === 'validator') return sectionEntries(page, 'page').filter((entry) => !/#(?!not-checked$)/.test(entry.address));
  return declared ? sectionEntries(page, 'page') : [overview(page)];
}

interface Page {
  readonly address: string;
  readonly language: Language;
  readonly title: string;
  readonly trail: readonly string[];
  readonly body: Element;
}

const clean = (element: Element): string => textOf(element, isFurniture);

/** Titles of the pages above, without the home page. */
function trailOf(body: Element): string[] {
  const nav = findElement(body, (element) => hasClass(element, 'trail'));
  const steps: string[] = [];
  const collect = (element: Element): void => {
    if (element.name === 'a') steps.push(clean(element));
    else for (const child of element.children) if (typeof child !== 'string') collect(child);
  };
  if (nav) collect(nav);
  return steps.slice(1);
}

function overview({ address, language, title, trail, body }: Page): Entry {
  const summary = findElement(body, (element) => hasClass(element, 'summary'));
  return { address, language, kind: 'page', title, trail, text: summary ? clean(summary) : '', names: [] };
}

/** A rule is one place; of its files only the kinds are searched: their other words stand in hundreds. */
function ruleEntries(page: Page): Entry[] {
  const idElement = findElement(page.body, (element) => hasClass(element, 'rule-id'));
  if (!idElement) return [overview(page)];
  const id = clean(idElement);
  const skips = (element: Element): boolean => isFurniture(element) || element.name === 'h1' || element === idElement
    || hasClass(element, 'line') || element.name === 'figcaption' || hasClass(element, 'finding') && !textOf(element).endsWith(id);
  const text = textOf(page.body, skips).replaceAll(id, ' ').replaceAll(/\s+/g, ' ');
  const objects = new Set([...textOf(page.body).matchAll(/\bkind: (\w+)/g)].map(([, object]) => object!));
  return [{ address: page.address, language: page.language, kind: 'rule', paths: [...objects], title: page.title, trail: [...page.trail, id], text, names: [id, id.slice(id.indexOf('/') + 1)] }];
}

function listEntries(page: Page, kind: Kind, read: (element: Element) => Pick<Entry, 'title' | 'text' | 'names'> | undefined): Entry[] {
  const entries = [overview(page)];
  const collect = (element: Element): void => {
    const id = element.attributes.get('id');
    const found = id && ['li', 'div'].includes(element.name) ? read(element) : undefined;
    if (found) entries.push({ address: `${page.address}#${id}`, language: page.language, kind, trail: [page.title], ...found });
    else for (const child of element.children) if (typeof child !== 'string') collect(child);
  };
  collect(page.body);
  return entries;
}

function sourceEntry(element: Element): Pick<Entry, 'title' | 'text' | 'names'> | undefined {
  const link = findElement(element, ({ name }) => name === 'a');
  if (!link) return undefined;
  return { title: clean(link), text: textOf(element, (child) => child === link || isFurniture(child)), names: [element.attributes.get('id')!] };
}

function termEntry(element: Element): Pick<Entry, 'title' | 'text' | 'names'> | undefined {
  const term = findElement(element, ({ name }) => name === 'dt');
  const link = term && findElement(term, ({ name }) => name === 'a');
  if (!link) return undefined;
  return { title: clean(link), text: textOf(element, (child) => child === link || isFurniture(child)), names: [element.attributes.get('id')!] };
}

/** Of a page that lists others, so many characters of a section: what it lists is found itself. */
const longestList = 600;

/** Sections begin at headings and captions with an id; an example is a place of its own. */
function sectionEntries(page: Page, kind: Kind): Entry[] {
  const { address, language } = page;
  const entries: Entry[] = [];
  let open = { id: '', title: page.title, trail: [...page.trail], depth: 1, parts: [] as string[] };
  const above: { title: string; depth: number }[] = [];
  const close = (): void => {
    const all = open.parts.join('').replaceAll(/\s+/g, ' ').trim();
    const text = kind === 'page' ? all.slice(0, longestList) : all;
    entries.push({ address: open.id ? `${address}#${open.id}` : address, language, kind, title: open.title, trail: open.trail, text, names: [] });
  };
  const visit = (child: Element | string): void => {
    if (typeof child === 'string') return void open.parts.push(child);
    if (isFurniture(child) || child.name === 'h1') return;
    const id = child.attributes.get('id');
    if (id && (/^h[2-6]$/.test(child.name) || child.name === 'caption')) {
      close();
      const depth = child.name === 'caption' ? 6 : Number(child.name[1]);
      while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
      open = { id, title: clean(child), trail: [...page.trail, page.title, ...above.map(({ title }) => title)], depth, parts: [] };
      above.push({ title: open.title, depth });
    } else if (id && child.name === 'figure' && hasClass(child, 'specimen')) {
      entries.push(exampleEntry(child, `${address}#${id}`, language, [...open.trail, open.title]));
    } else {
      const block = !inline.has(child.name);
      if (block) open.parts.push(' ');
      child.children.forEach(visit);
      if (block) open.parts.push(' ');
    }
  };
  page.body.children.forEach(visit);
  close();
  return entries;
}

function exampleEntry(figure: Element, address: string, language: Language, trail: readonly string[]): Entry {
  const caption = findElement(figure, (element) => hasClass(element, 'specimen-title'));
  const text = textOf(figure, (element) => isFurniture(element) || element.name === 'figcaption');
  return { address, language, kind: 'example', title: caption ? clean(caption) : address, trail, text, names: [] };
}
