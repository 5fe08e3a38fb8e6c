/** Code in colour without inline styles: tokens carry classes, the style sheet knows the colours. */
import { createCssVariablesTheme, createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki';

/** Languages that pages may use in fences and examples. */
export const codeLanguages = [
  'yaml', 'json', 'toml', 'shellscript', 'go', 'typescript', 'rust', 'proto', 'http', 'diff', 'dockerfile',
] as const;

/** Languages without a grammar of their own, coloured as one that looks alike. */
export const codeAliases: Readonly<Record<string, string>> = { cel: 'javascript' };

export const codeTheme = createCssVariablesTheme({ name: 'speclens', variablePrefix: '--code-' });

const variable = /^var\(--code-(?:token-)?([a-z-]+)\)$/;

/** `c-keyword` for the theme's `var(--code-token-keyword)`; nothing for plain text. */
export function tokenClass(color: string | undefined): string | undefined {
  const name = variable.exec(color ?? '')?.[1];
  return name && name !== 'foreground' ? `c-${name}` : undefined;
}

/** Replaces the inline styles of Shiki's output by classes and drops those that say nothing. */
export const classesInsteadOfStyles: ShikiTransformer = {
  name: 'speclens-classes',
  pre(node) {
    delete node.properties['style'];
    node.properties['class'] = 'code';
    const title = /\btitle="([^"]*)"/.exec(this.options.meta?.__raw ?? '')?.[1];
    if (title) node.properties['data-title'] = title;
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    const name = tokenClass(/color:\s*(var\([^)]*\))/.exec(style)?.[1]);
    delete node.properties['style'];
    if (name) node.properties['class'] = name;
  },
};

export interface Token {
  readonly text: string;
  readonly className: string | undefined;
  /** Offset in the whole text. */
  readonly from: number;
}

let highlighter: Promise<Highlighter> | undefined;

/** The tokens of a text, line by line. */
export async function highlightLines(code: string, language: string): Promise<Token[][]> {
  highlighter ??= createHighlighter({ themes: [codeTheme], langs: [...codeLanguages] });
  const { tokens } = (await highlighter).codeToTokens(code, { lang: language as 'yaml', theme: 'speclens' });
  return tokens.map((line) =>
    line.map(({ content, color, offset }) => ({ text: content, className: tokenClass(color), from: offset })),
  );
}
