/** The examples menu of a playground: every example of the chapters, by topic. */
import type { APIRoute } from 'astro';
import { languages, type Language } from '../../engine/localized.ts';
import type { ExampleGroup } from '../../playground/setup.ts';
import { content } from '../../site/content.ts';
import { writtenTopics } from '../../site/site-page.ts';
import { runSpecimen, validatorOfExample } from '../../site/specimen.ts';
import { validatorIds } from '../../validators/registry.ts';

export function getStaticPaths() {
  return validatorIds.flatMap((validator) => languages.map((language) => ({ params: { validator, language } })));
}

export const GET: APIRoute = async ({ params }) => {
  const { validator, language } = params as { validator: string; language: Language };
  const groups = await Promise.all(
    writtenTopics(content()).map(async (topic): Promise<ExampleGroup> => {
      const specimens = await Promise.all(
        topic.examples
          .filter((file) => !file.endsWith('.expected') && validatorOfExample(file) === validator)
          .map((file) => runSpecimen(content().root, `content/chapters/${topic.id}/examples/${file}`)),
      );
      const examples = specimens.map(({ file, text, expectation }) => ({
        title: file.split('/').at(-1)!,
        text,
        options: expectation.options,
      }));
      return { title: topic.pages[language]!.title, examples };
    }),
  );
  return Response.json(groups.filter(({ examples }) => examples.length > 0));
};
