/** What the site gives to programs: rules, sources and terms as JSON, in both languages at once. */
import type { Localized } from '../engine/localized.ts';
import { loadValidator } from '../validators/registry.ts';
import { absoluteHref } from './address.ts';
import type { ContentTree } from './content-tree.ts';
import { plainText } from './inline-code.ts';
import { sourceUses } from './uses.ts';

/** One address a language. */
export function addressesOf(path: string): Localized {
  return { en: absoluteHref(path, 'en'), zh: absoluteHref(path, 'zh') };
}

export interface ExportedRule {
  readonly id: string;
  readonly validator: string;
  readonly severity: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** Id of an entry of `sources.json`. */
  readonly source: string;
  readonly address: Localized;
}

export async function exportRules(tree: ContentTree): Promise<ExportedRule[]> {
  const validators = await Promise.all([...tree.validators.keys()].map(async (id) => (await loadValidator(id))!));
  return validators.flatMap((validator) =>
    validator.rules.flatMap(({ id, severity, source }) => {
      const { en, zh } = tree.rules.get(id)?.pages ?? {};
      if (!en || !zh) return [];
      return [{
        id,
        validator: validator.id,
        severity,
        title: { en: en.title, zh: zh.title },
        summary: { en: en.summary, zh: zh.summary },
        source,
        address: addressesOf(`/rules/${id}/`),
      }];
    }),
  ).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function exportSources(tree: ContentTree) {
  const uses = await sourceUses(tree, 'en');
  return [...tree.sources].map(([id, source]) => ({
    id,
    ...source,
    address: addressesOf(`/sources/#${id}`),
    citedBy: (uses.get(id) ?? []).map(({ path }) => addressesOf(path)),
  }));
}

export function exportTerms(tree: ContentTree) {
  return [...tree.terms.values()].map(({ id, en, zh, aliases, definition }) => ({
    id,
    term: { en, zh },
    aliases,
    definition: { en: plainText(definition.en), zh: plainText(definition.zh) },
    address: addressesOf(`/glossary/#${id}`),
  }));
}

