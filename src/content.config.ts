/**
 * The collections of `content/`; `src/site/content-schema.ts` explains every field. Pages of prose
 * are loaded by Astro, which renders them; the data beside them comes from the same reading that
 * the checks and the Markdown plugin use.
 */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { rulePageSchema, sourceSchema, termSchema, topicSchema } from './site/content-schema.ts';
import { content } from './site/content.ts';

/** The path is the id: `kubernetes/runtimeclass/en`. Astro would otherwise make a slug of it. */
const byPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

export const collections = {
  topics: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*/*/{en,zh}.mdx', generateId: byPath }),
    schema: topicSchema,
  }),
  rules: defineCollection({
    loader: glob({ base: './content/rules', pattern: '*/*/{en,zh}.mdx', generateId: byPath }),
    schema: rulePageSchema,
  }),
  chapters: defineCollection({
    loader: () => content().chapters.map(({ id, number, title, summary }) => ({ id, number, title, summary })),
  }),
  sources: defineCollection({
    loader: () => [...content().sources].map(([id, source]) => ({ id, ...source })),
    schema: sourceSchema.loose(),
  }),
  glossary: defineCollection({ loader: () => [...content().terms.values()], schema: termSchema }),
};
