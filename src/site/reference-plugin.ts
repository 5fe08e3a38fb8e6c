/** Language-free references in Markdown: links, terms with their definition, sources with a note for the margin. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastNode, MdastPluginDefinition, MdastPluginEntry, MdastVisitorContext, MdxJsxTextElement } from 'satteri';
import { languages, type Language } from '../engine/localized.ts';
import { href } from './address.ts';
import { content } from './content.ts';
import type { ContentTree } from './content-tree.ts';
import { draft } from './deployment.ts';
import { formatFault } from './fault.ts';
import { parseReference, resolveReference, type Reference, type ResolvedReference } from './reference.ts';
import { words } from './words.ts';

type Link = Extract<MdastNode, { type: 'link' }>;
type Paragraph = Extract<MdastNode, { type: 'paragraph' }>;

/** Turns references into links, citations and terms. A dangling one throws, with file and line. */
export const references: MdastPluginEntry = referencesIn(content);

/** The same over any content. */
export function referencesIn(treeOf: () => ContentTree): MdastPluginEntry {
  return ({ fileURL }) => referencePlugin(fileURL, treeOf);
}

function referencePlugin(fileURL: URL | undefined, treeOf: () => ContentTree): MdastPluginDefinition {
  const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'text.mdx';
  const language = languages.find((candidate) => file.endsWith(`/${candidate}.mdx`)) ?? 'en';
  const cited: string[] = [];
  const noted = new Set<string>();
  return {
    name: 'speclens-references',
    options: { position: true },
    paragraph(node, context) {
      keepNumbersWithText(node, context);
      const onlySources = node.children.every((child) =>
        child.type === 'link' ? child.url.startsWith('source:') : child.type === 'text' && child.value.trim() === '',
      );
      if (onlySources) context.setProperty(node, 'data', { hProperties: { class: 'source-line' } });
    },
    link(node, context) {
      const reference = parseReference(node.url);
      if (!reference) return;
      const tree = treeOf();
      const resolved = resolveReference(reference, tree, language);
      if ('problem' in resolved) return dangling(node, context, file, resolved.problem);
      if (reference.kind === 'source') return cite(node, context, { reference, tree, language, cited, noted });
      if (reference.kind === 'term') return define(node, context, resolved, language);
      linkTo(node, context, resolved, language, reference);
    },
  };
}

/** A source's number does not begin a line: the space before it does not break. */
function keepNumbersWithText({ children }: Readonly<Paragraph>, context: MdastVisitorContext): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== 'link' || !child.url.startsWith('source:') || before?.type !== 'text') continue;
    context.setProperty(before, 'value', before.value.replace(/\s$/, '\u00A0'));
  }
}

function dangling(node: Readonly<Link>, context: MdastVisitorContext, file: string, problem: string): void {
  const line = node.position?.start.line;
  const fault = formatFault({ file, ...(line !== undefined && { line }), message: problem });
  if (!draft) throw new Error(fault);
  context.replaceNode(node, element('mark', { class: 'dangling', title: fault }, [text(node.url)]));
}

function linkTo(
  node: Readonly<Link>,
  context: MdastVisitorContext,
  { path, text: words }: ResolvedReference,
  language: Language,
  { kind }: Reference,
): void {
  context.setProperty(node, 'url', href(path, language));
  context.setProperty(node, 'data', { hProperties: { class: `to-${kind}` } });
  if (node.children.length === 0) context.setProperty(node, 'children', [text(words)]);
}

/** The term, and its definition for pointer and keyboard: shown by the style sheet, without a script. */
function define(
  node: Readonly<Link>,
  context: MdastVisitorContext,
  { path, text: name, description }: ResolvedReference,
  language: Language,
): void {
  const shown = node.children.length > 0 ? (node.children as MdxJsxTextElement['children']) : [text(name)];
  context.replaceNode(
    node,
    element('span', { class: 'term' }, [
      element('a', { href: href(path, language) }, shown),
      element('span', { class: 'definition', role: 'tooltip', 'data-search-ignore': '' }, [text(description ?? '')]),
    ]),
  );
}

interface Citation {
  reference: Reference;
  tree: ContentTree;
  language: Language;
  /** Ids in the order of their first citation: the place gives the number. */
  cited: string[];
  /** Those that have their note already. In a table there is no margin to put it in. */
  noted: Set<string>;
}

/** The number of the source, and the first time beside running text the note for the margin. */
function cite(node: Readonly<Link>, context: MdastVisitorContext, citation: Citation): void {
  const { target } = citation.reference;
  const { language, tree, cited, noted } = citation;
  const first = !cited.includes(target);
  if (first) cited.push(target);
  const number = String(cited.indexOf(target) + 1);
  const source = tree.sources.get(target)!;
  const name = `${source.title}${words.listComma[language]}${source.publisher}${words.listComma[language]}${source.version}`;
  const mark = element('sup', { class: 'cite', ...(first && { id: `cite-${target}` }) }, [
    element('a', { href: `#source-${target}`, title: name, 'aria-label': words.sourceNumber[language](number) }, [text(number)]),
  ]);
  const note = element('small', { class: 'margin-note', 'data-search-ignore': '' }, [
    element('span', { class: 'margin-number' }, [text(number)]),
    element('a', { href: source.url }, [text(source.title)]),
    text(`${words.listComma[language]}${source.publisher}${words.listComma[language]}${source.version}`),
  ]);
  const inTable = context.parent(node)?.type === 'tableCell';
  const withNote = !inTable && !noted.has(target);
  if (withNote) noted.add(target);
  context.replaceNode(node, withNote ? [mark, note] : [mark]);
}

function text(value: string): Extract<MdastNode, { type: 'text' }> {
  return { type: 'text', value };
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: MdxJsxTextElement['children'],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}
