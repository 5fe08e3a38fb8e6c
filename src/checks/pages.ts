import type { ContentTree, Page, RulePages, Topic } from '../site/content-tree.ts';
import { languages, type Language } from '../engine/localized.ts';

/** A place that has one text per language. */
export interface BilingualPage {
  readonly folder: string;
  readonly pages: Topic['pages'] | RulePages['pages'];
}

/** Topics and rules alike. */
export function bilingualPages(tree: ContentTree): BilingualPage[] {
  const topics = tree.chapters.flatMap((chapter) => chapter.topics);
  return [
    ...topics.map(({ id, pages }) => ({ folder: `content/chapters/${id}`, pages })),
    ...[...tree.rules.values()].map(({ folder, pages }) => ({ folder, pages })),
  ];
}

/** Every text in every language. */
export function* everyPage(tree: ContentTree): Generator<{ folder: string; language: Language; page: Page }> {
  for (const { folder, pages } of bilingualPages(tree)) {
    for (const language of languages) {
      const page = pages[language];
      if (page) yield { folder, language, page };
    }
  }
}
