import { languages } from '../engine/localized.ts';
import { loadValidator, validatorIds } from '../validators/registry.ts';
import type { ContentCheck } from './check.ts';

/** Every rule has a page in each language and a text that breaks it; every page belongs to a rule. */
export const rulesHavePages: ContentCheck = {
  title: 'every rule has two pages, every page a rule',
  async *check(tree) {
    const known = new Set<string>();
    for (const id of validatorIds) {
      for (const rule of (await loadValidator(id))!.rules) {
        known.add(rule.id);
        const folder = `content/rules/${rule.id}`;
        const pages = tree.rules.get(rule.id);
        for (const language of languages) {
          if (!pages?.pages[language]) yield { file: `${folder}/${language}.mdx`, message: `is missing: the page of ${rule.id}` };
        }
        for (const side of ['wrong', 'right']) {
          if (!pages?.files.some((name) => name.startsWith(`${side}.`))) yield { file: `${folder}/${side}.yaml`, message: 'is missing' };
        }
        if (!tree.sources.has(rule.source)) {
          yield { file: `content/sources/${rule.source}.yaml`, message: `is missing: the source of ${rule.id}` };
        }
      }
      if (!tree.validators.has(id)) yield { file: `content/validators/${id}.yaml`, message: 'is missing' };
    }
    for (const { id, folder } of tree.rules.values()) {
      if (!known.has(id)) yield { file: folder, message: `is the page of no rule: there is no ${id}` };
    }
  },
};
