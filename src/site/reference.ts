import type { Language } from '../engine/localized.ts';
import type { ContentTree } from './content-tree.ts';
import { plainText } from './inline-code.ts';
import { tableAddresses } from './matrix.ts';

const kinds = ['chapter', 'rule', 'source', 'term'] as const;

/** A language-free reference: `chapter:kubernetes/runtimeclass#overhead`, `source:id`. */
export interface Reference {
  readonly kind: (typeof kinds)[number];
  readonly target: string;
  readonly fragment?: string;
}

/** Where a reference leads, with the words to show where the author gave none. */
export interface ResolvedReference {
  /** Address without language and base. */
  readonly path: string;
  readonly text: string;
  /** What the target is about, for a tooltip. */
  readonly description?: string;
}

/** Reads the address of a Markdown link; nothing where it is no reference of ours. */
export function parseReference(url: string): Reference | undefined {
  const colon = url.indexOf(':');
  const kind = kinds.find((name) => name === url.slice(0, Math.max(0, colon)));
  if (!kind) return undefined;
  const [target, fragment] = url.slice(colon + 1).split('#', 2);
  return { kind, target: target!, ...(fragment && { fragment }) };
}

export function formatReference({ kind, target, fragment }: Reference): string {
  return `${kind}:${target}${fragment ? `#${fragment}` : ''}`;
}

/** Follows a reference, or says why it leads nowhere. */
export function resolveReference(
  reference: Reference,
  tree: ContentTree,
  language: Language,
): ResolvedReference | { readonly problem: string } {
  const resolved = resolvers[reference.kind](reference, tree, language);
  if (typeof resolved !== 'string') return resolved;
  return { problem: `${formatReference(reference)} leads nowhere: ${resolved}` };
}

type Resolver = (reference: Reference, tree: ContentTree, language: Language) => ResolvedReference | string;

const resolvers: Readonly<Record<Reference['kind'], Resolver>> = {
  chapter({ target, fragment }, tree, language) {
    const topic = tree.topic(target);
    if (!topic) return `no topic ${target} in content/chapters`;
    const page = topic.pages[language];
    if (!page) return `${target} has no text yet`;
    if (!fragment) return { path: topic.path, text: page.title, description: page.summary };
    const heading = page.outline.headings.find(({ id }) => id === fragment);
    const text = heading?.text ?? tableAddresses(page.outline).get(fragment);
    if (text === undefined) return `${page.file} has no heading, table or cell with the id ${fragment}`;
    return { path: `${topic.path}#${fragment}`, text: text || page.title, description: page.title };
  },

  rule({ target, fragment }, tree, language) {
    const page = tree.rules.get(target)?.pages[language];
    if (!page) return `no page content/rules/${target}/${language}.mdx`;
    const anchor = fragment ? `#${fragment}` : '';
    return { path: `/rules/${target}/${anchor}`, text: page.title, description: page.summary };
  },

  source({ target }, tree) {
    const source = tree.sources.get(target);
    if (!source) return `no file content/sources/${target}.yaml`;
    return { path: `/sources/#${target}`, text: source.title, description: `${source.publisher}, ${source.version}` };
  },

  term({ target }, tree, language) {
    const term = tree.terms.get(target);
    if (!term) return `no id ${target} in content/glossary.yaml`;
    return { path: `/glossary/#${target}`, text: term[language], description: plainText(term.definition[language]) };
  },
};
