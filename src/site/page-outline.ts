/** What of an MDX page matters beyond its words: headings, references, components, in reading order. */
import { mdxToMdast, type MdastNode } from 'satteri';
import { parseReference, type Reference } from './reference.ts';

export interface OutlineHeading {
  readonly depth: number;
  /** From the comment after the title, `{/*id*\/}`. */
  readonly id: string | undefined;
  readonly text: string;
  readonly line: number;
}

export interface OutlineReference {
  readonly reference: Reference;
  readonly line: number;
}

export interface OutlineComponent {
  readonly name: string;
  /** Attributes as they are written: the text of a string, the source of an expression. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface OutlineCode {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

/** A column or row of a table, by its head: without an id where the table is no matrix. */
export interface OutlineLine {
  readonly id: string | undefined;
  readonly text: string;
}

export interface OutlineTable {
  /** Id of the heading that it stands under: its own permanent id is made from it. */
  readonly section: string;
  readonly line: number;
  /** Without the first, which holds the heads of the rows. */
  readonly columns: readonly OutlineLine[];
  readonly rows: readonly OutlineLine[];
}

export interface PageOutline {
  readonly headings: readonly OutlineHeading[];
  readonly references: readonly OutlineReference[];
  readonly components: readonly OutlineComponent[];
  readonly fences: readonly OutlineCode[];
  readonly tables: readonly OutlineTable[];
  /** Runs of prose with the line they begin on, for checks of typography. */
  readonly prose: readonly { readonly text: string; readonly line: number }[];
}

const headingId = /^\/\*\s*([a-z0-9-]+)\s*\*\/$/;

/** The id in `{/*id*\/}`, as the parser hands over the expression's source. */
export function parseHeadingId(expression: string): string | undefined {
  return headingId.exec(expression.trim())?.[1];
}

/** Reads the outline of MDX text. Throws where the text is no MDX. */
export function readOutline(text: string): PageOutline {
  const outline = { headings: [], references: [], components: [], fences: [], tables: [], prose: [] };
  collect(mdxToMdast(text, { features: { frontmatter: true } }), outline);
  return outline;
}

interface Growing {
  headings: OutlineHeading[];
  references: OutlineReference[];
  components: OutlineComponent[];
  fences: OutlineCode[];
  tables: OutlineTable[];
  prose: { text: string; line: number }[];
}

function collect(node: MdastNode, outline: Growing): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'heading') outline.headings.push(headingOf(node, line));
  if (node.type === 'code') outline.fences.push({ language: node.lang ?? '', text: node.value, line });
  if (node.type === 'table') outline.tables.push(tableOf(node, outline.headings.findLast(({ id }) => id)?.id ?? 'top', line));
  if (node.type === 'text') outline.prose.push({ text: node.value, line });
  if (node.type === 'link') {
    const reference = parseReference(node.url);
    if (reference) outline.references.push({ reference, line });
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    outline.components.push({ name: node.name ?? '', attributes: attributesOf(node.attributes), line });
  }
  if ('children' in node) for (const child of node.children) collect(child as MdastNode, outline);
}

function headingOf(node: Extract<MdastNode, { type: 'heading' }>, line: number): OutlineHeading {
  return { depth: node.depth, id: idAtEnd(node), text: textOf(node).trim(), line };
}

function tableOf({ children: [head, ...body] }: Extract<MdastNode, { type: 'table' }>, section: string, line: number): OutlineTable {
  const read = (cell: MdastNode): OutlineLine => ({ id: idAtEnd(cell), text: textOf(cell).trim() });
  return { section, line, columns: head!.children.slice(1).map(read), rows: body.map(({ children: [first] }) => read(first!)) };
}

/** The id in the comment that a heading or the head of a row or column ends with. */
export function idAtEnd(node: MdastNode): string | undefined {
  const last = 'children' in node ? (node.children.at(-1) as MdastNode | undefined) : undefined;
  return last?.type === 'mdxTextExpression' ? parseHeadingId(last.value) : undefined;
}

function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child as MdastNode)).join('');
}

type JsxAttributes = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'];

function attributesOf(attributes: JsxAttributes): Record<string, string> {
  const result: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { value } = attribute;
    result[attribute.name] = typeof value === 'string' ? value : (value?.value ?? '');
  }
  return result;
}
