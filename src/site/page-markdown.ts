/** A text of the content as clean Markdown: references resolved, components spelled out, examples with their verdicts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineIndex } from '../engine/line-index.ts';
import type { Language } from '../engine/localized.ts';
import { absoluteHref } from './address.ts';
import type { ContentTree, Page } from './content-tree.ts';
import { frontMatterOf } from './content-file.ts';
import type { FieldGroup } from './content-schema.ts';
import { idAtEnd } from './page-outline.ts';
import { parseReference, resolveReference } from './reference.ts';
import { effectNames } from './isolation-words.ts';
import { defaultOf, fieldGroup } from './fields.ts';
import { readIsolation } from './isolation.ts';
import { readReleases } from './releases.ts';
import { runSpecimen, type Specimen } from './specimen.ts';
import { checklistRules } from './uses.ts';
import { fieldTypeNames, severityNames, stageNames, words } from './words.ts';

export interface MarkdownPage {
  readonly tree: ContentTree;
  readonly language: Language;
  /** Address without language. */
  readonly path: string;
  readonly page: Page;
  /** Folder of the examples that the text names. */
  readonly folder: string;
}

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The body of a page, from its MDX, without front matter. */
export async function bodyMarkdown(shown: MarkdownPage): Promise<string> {
  const text = readFileSync(join(shown.tree.root, shown.page.file), 'utf8');
  const writer = new Writer(text, shown);
  const body = await writer.write(mdxToMdast(text, { features: { frontmatter: true } }));
  const matter = `---\n${frontMatterOf(text)}---\n`;
  return `${body.replace(matter, '').trim()}\n${writer.footnotes()}`;
}

class Writer {
  readonly #text: string;
  readonly #shown: MarkdownPage;
  readonly #cited: string[] = [];

  constructor(text: string, shown: MarkdownPage) {
    this.#text = text;
    this.#shown = shown;
  }

  /** What a node becomes: its own source, in which those below it are replaced that have to be. */
  async write(node: MdastNode): Promise<string> {
    if (node.type === 'link') return this.#link(node);
    if (node.type === 'heading') return this.#heading(node);
    if (node.type === 'tableCell') return this.#cell(node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return this.#component(node);
    return this.#inner(node);
  }

  async #inner(node: MdastNode): Promise<string> {
    const [from, to] = extent(node);
    if (!('children' in node)) return this.#text.slice(from, to);
    let [at, out] = [from, ''];
    for (const child of node.children as MdastNode[]) {
      const [start, end] = extent(child);
      out += this.#text.slice(at, start) + (await this.write(child));
      at = end;
    }
    return out + this.#text.slice(at, to);
  }

  /** The children without the tags around them. */
  async #content(node: Jsx): Promise<string> {
    const children = node.children as MdastNode[];
    let out = '';
    for (const [index, child] of children.entries()) {
      const previous = children[index - 1];
      if (previous) out += this.#text.slice(extent(previous)[1], extent(child)[0]);
      out += await this.write(child);
    }
    return out;
  }

  async #link(node: Extract<MdastNode, { type: 'link' }>): Promise<string> {
    const reference = parseReference(node.url);
    if (!reference) return this.#inner(node);
    const { tree, language } = this.#shown;
    if (reference.kind === 'source') {
      if (!this.#cited.includes(reference.target)) this.#cited.push(reference.target);
      return `[^${reference.target}]`;
    }
    const resolved = resolveReference(reference, tree, language);
    if ('problem' in resolved) throw new Error(resolved.problem);
    const own = (await Promise.all((node.children as MdastNode[]).map((child) => this.write(child)))).join('');
    return `[${own || resolved.text}](${absoluteHref(resolved.path, language)})`;
  }

  /** The heading leads to its permanent address. */
  async #heading(node: Extract<MdastNode, { type: 'heading' }>): Promise<string> {
    const children = node.children as MdastNode[];
    const id = idAtEnd(node);
    const shown = (await Promise.all((id ? children.slice(0, -1) : children).map((child) => this.write(child)))).join('').trim();
    const { path, language } = this.#shown;
    return `${'#'.repeat(node.depth)} ${id ? `[${shown}](${absoluteHref(`${path}#${id}`, language)})` : shown}`;
  }

  /** Without the id that the head of a row or column of a matrix ends with. */
  async #cell(node: Extract<MdastNode, { type: 'tableCell' }>): Promise<string> {
    const id = idAtEnd(node);
    const text = await this.#inner(node);
    return id ? text.replace(/\s*\{\/\*[^*]*\*\/\}/, '') : text;
  }

  async #component(node: Jsx): Promise<string> {
    const { language, tree, folder } = this.#shown;
    const attribute = (name: string): string => {
      const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
      const value = found && 'value' in found ? found.value : undefined;
      return typeof value === 'string' ? value : (value?.value ?? '');
    };
    switch (node.name) {
      case 'Example':
      case 'Playground':
        return specimenMarkdown(await runSpecimen(tree.root, `${folder}/examples/${attribute('file')}`), language, attribute('title'));
      case 'Diagram':
        return quoted(`*${attribute('alt')}*`);
      case 'Since':
        return `(${words.since[language](attribute('v'), attribute('stage') && stageNames[attribute('stage') as keyof typeof stageNames][language])})`;
      case 'Removed':
        return `(${words.removedIn[language](attribute('v'))})`;
      case 'Deprecated':
        return `(${words.deprecatedIn[language](attribute('v'))})`;
      case 'Answer':
        return quoted(`**${words.answer[language]}**\n\n${await this.#content(node)}`);
      case 'Trap':
        return quoted(`**${words.trap[language]}**\n\n${await this.#content(node)}`);
      case 'Myth':
        return quoted(`**${words.mythClaim[language]}**${words.colon[language]}${attribute('claim')}\n\n**${words.mythTruth[language]}**${words.colon[language]}${await this.#content(node)}`);
      case 'Checklist':
        return checklistRules(attribute('rules')).map((id) => `- [ ] [${tree.rules.get(id)?.pages[language]?.title ?? id}](${absoluteHref(`/rules/${id}/`, language)}) \`${id}\``).join('\n');
      case 'Releases':
        return releasesMarkdown(tree, language);
      case 'Isolation':
        return isolationMarkdown(tree, language);
      case 'Fields':
        return fieldsMarkdown(fieldGroup(tree.root, folder.replace(/^content\/chapters\//, ''), attribute('of')), language);
      default:
        return this.#content(node);
    }
  }

  /** The sources in the order of their first citation. */
  footnotes(): string {
    const { tree, language } = this.#shown;
    const notes = this.#cited.map((id) => {
      const source = tree.sources.get(id)!;
      return `[^${id}]: [${source.title}](${source.url})${words.listComma[language]}${source.publisher}${words.listComma[language]}${source.version}${words.listComma[language]}${source.date}${words.listComma[language]}${words.readOn[language]} ${source.read}`;
    });
    return notes.length > 0 ? `\n${notes.join('\n')}\n` : '';
  }
}

/** Offsets of a node; one without a place of its own is empty. */
function extent(node: MdastNode): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function quoted(text: string): string {
  return text.trim().split('\n').map((line) => `> ${line.trim()}`.trimEnd()).join('\n');
}

/** An example as a fence under its verdict, the findings below it. */
export function specimenMarkdown({ text, file, authority, verdict, diagnostics, validator }: Specimen, language: Language, title = ''): string {
  const verdicts = { accepted: words.accepted, unchecked: words.notAllChecked, error: words.refused, warning: words.acceptedWithWarnings, hint: words.acceptedWithHints };
  const index = new LineIndex(text);
  const head = `**${title || file.split('/').at(-1)}**${words.colon[language]}${verdicts[verdict][language]}${language === 'en' ? ` (${authority})` : `（${authority}）`}`;
  const findings = diagnostics.map(({ range, severity, rule, message }) =>
    `- ${index.position(range.from).line}${words.colon[language]}${severityNames[severity][language]} [${rule}](${absoluteHref(`/rules/${rule}/`, language)})${words.colon[language]}${message[language]}`);
  return [head, `\`\`\`${validator.language}\n${text.trimEnd()}\n\`\`\``, ...(findings.length > 0 ? [findings.join('\n')] : [])].join('\n\n');
}

function releasesMarkdown(tree: ContentTree, language: Language): string {
  return readReleases(tree.root).map(({ version, date, changes }) => {
    const rows = changes.map(({ area, stage, text, source }) =>
      `- **${area}**${words.listComma[language]}${stageNames[stage][language]}${words.colon[language]}${text[language]} ([${words.source[language]}](${tree.sources.get(source)?.url ?? ''}))`);
    return [`### Kubernetes ${version} (${date})`, ...rows].join('\n');
  }).join('\n\n');
}

function isolationMarkdown(tree: ContentTree, language: Language): string {
  const { paths, boundaries } = readIsolation(tree.root);
  return boundaries.map(({ title, setup, cells }) => {
    const rows = paths.map((path) => {
      const { effect, text, source } = cells[path.id]!;
      return `- **${path.title[language]}**${words.colon[language]}${effectNames[effect][language]}${words.colon[language]}${text[language]} ([${words.source[language]}](${tree.sources.get(source)?.url ?? ''}))`;
    });
    return [`### ${title[language]}`, setup[language], rows.join('\n')].join('\n\n');
  }).join('\n\n');
}

function fieldsMarkdown({ fields }: FieldGroup, language: Language): string {
  return fields.map((field) => {
    const value = defaultOf(field, language);
    const facts = [
      fieldTypeNames[field.type][language],
      field.required ? words.requiredField[language] : value && `${words.fieldDefault[language]} ${value.isCode ? `\`${value.text}\`` : value.text}`,
      field.since && words.since[language](field.since, ''),
      field.deprecated && words.deprecatedIn[language](field.deprecated),
    ].filter(Boolean).join(words.listComma[language]);
    return `- \`${field.path}\` (${facts})${words.colon[language]}${field.text[language]}`;
  }).join('\n');
}
