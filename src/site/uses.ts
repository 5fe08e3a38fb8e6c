import type { Language } from '../engine/localized.ts';
import { loadValidator } from '../validators/registry.ts';
import type { ContentTree, Page } from './content-tree.ts';
import { isWritten } from './site-page.ts';

/** A page that uses something. */
export interface Use {
  readonly path: string;
  readonly title: string;
}

interface PlacedPage {
  readonly path: string;
  readonly page: Page;
}

function topicPages(tree: ContentTree, language: Language): PlacedPage[] {
  return tree.chapters.flatMap(({ topics }) =>
    topics.filter(isWritten).map(({ path, pages }) => ({ path, page: pages[language]! })),
  );
}

function rulePages(tree: ContentTree, language: Language): PlacedPage[] {
  return [...tree.rules.values()].flatMap(({ id, pages }) => {
    const page = pages[language];
    return page ? [{ path: `/rules/${id}/`, page }] : [];
  });
}

/** Topics that refer to a rule, in their text or in a checklist. */
export function ruleUses(tree: ContentTree, rule: string, language: Language): Use[] {
  return topicPages(tree, language)
    .filter(({ page }) => refersTo(page, 'rule', rule) || inChecklist(page, rule))
    .map(({ path, page }) => ({ path, title: page.title }));
}

/** Pages that cite each source, in their text or as the source of a rule. */
export async function sourceUses(tree: ContentTree, language: Language): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>();
  const add = (source: string, { path, page }: PlacedPage): void => {
    const list = uses.get(source) ?? [];
    if (!list.some((use) => use.path === path)) list.push({ path, title: page.title });
    uses.set(source, list);
  };
  const pages = [...topicPages(tree, language), ...rulePages(tree, language)];
  for (const placed of pages) {
    for (const { reference } of placed.page.outline.references) {
      if (reference.kind === 'source') add(reference.target, placed);
    }
  }
  for (const id of tree.validators.keys()) {
    for (const rule of (await loadValidator(id))?.rules ?? []) {
      const placed = pages.find(({ path }) => path === `/rules/${rule.id}/`);
      if (placed) add(rule.source, placed);
    }
  }
  return uses;
}

function refersTo({ outline }: Page, kind: 'rule', target: string): boolean {
  return outline.references.some(({ reference }) => reference.kind === kind && reference.target === target);
}

function inChecklist({ outline }: Page, rule: string): boolean {
  return outline.components.some(({ name, attributes }) => name === 'Checklist' && checklistRules(attributes['rules'] ?? '').includes(rule));
}

/** The rule ids in the source of `<Checklist rules={[…]}>`. */
export function checklistRules(expression: string): string[] {
  return [...expression.matchAll(/["'`]([a-z0-9-]+\/[a-z0-9-]+)["'`]/g)].map((match) => match[1]!);
}
