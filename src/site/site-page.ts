import type { Language } from '../engine/localized.ts';
import { languages } from '../engine/localized.ts';
import { validatePath } from '../playground/validate-path.ts';
import { defaultValidator } from '../validators/default-validator.ts';
import { validatorIds } from '../validators/registry.ts';
import { parseHref } from './address.ts';
import { content } from './content.ts';
import type { ContentTree, RulePages, Topic } from './content-tree.ts';

/** A page that the content gives rise to, in one language. */
export type SitePage = {
  /** Address without language and base, such as `/kubernetes/runtimeclass/`. */
  readonly path: string;
  readonly language: Language;
} & (
  | { readonly view: 'home' | 'rules' | 'sources' | 'glossary' | 'as-of' | 'addresses' }
  | { readonly view: 'topic'; readonly topic: Topic }
  | { readonly view: 'rule'; readonly rule: RulePages }
  | { readonly view: 'validator'; readonly validator: string }
);

export type SiteView = SitePage['view'];

/** Pages that are made by hand beside those of the content; the sitemap lists them too. */
export const otherPaths: readonly string[] = [...validatorIds.map(validatePath), '/review/', '/offline/'];

/** Validators that have a page at full size beside `/validate/`, which belongs to the first of all. */
export const otherValidators: readonly string[] = validatorIds.filter((id) => id !== defaultValidator);

/** Every page that the content gives rise to: both languages of a path, or the path is left out. */
export function sitePages(tree: ContentTree): SitePage[] {
  return languages.flatMap((language): SitePage[] => [
    { view: 'home', path: '/', language },
    { view: 'rules', path: '/rules/', language },
    { view: 'sources', path: '/sources/', language },
    { view: 'glossary', path: '/glossary/', language },
    { view: 'as-of', path: '/as-of/', language },
    { view: 'addresses', path: '/addresses/', language },
    ...[...tree.validators.keys()].map((validator): SitePage => ({
      view: 'validator', path: `/validators/${validator}/`, language, validator,
    })),
    ...writtenTopics(tree).map((topic): SitePage => ({ view: 'topic', path: topic.path, language, topic })),
    ...[...tree.rules.values()]
      .filter(({ pages }) => pages.en && pages.zh)
      .map((rule): SitePage => ({ view: 'rule', path: `/rules/${rule.id}/`, language, rule })),
  ]);
}

/** Topics that have text in both languages, in reading order. */
export function writtenTopics(tree: ContentTree): Topic[] {
  return tree.chapters.flatMap(({ topics }) => topics.filter(isWritten));
}

export function isWritten({ pages }: Topic): boolean {
  return languages.every((language) => pages[language]);
}

/** The page at an address: how a component within a text knows where it stands. */
export function pageAt(pathname: string): SitePage | undefined {
  const { path, language } = parseHref(pathname);
  return sitePages(content()).find((page) => page.path === path && page.language === language);
}
