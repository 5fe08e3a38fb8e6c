import type { APIRoute } from 'astro';
import { languages, type Language } from '../../engine/localized.ts';
import { href } from '../../site/address.ts';
import { atomFeed } from '../../site/change.ts';
import { content } from '../../site/content.ts';
import { base } from '../../site/deployment.ts';
import { isWritten } from '../../site/site-page.ts';

/** One feed for the whole site and one for each chapter that has text, in each language. */
export function getStaticPaths() {
  const chapters = content().chapters.filter(({ topics }) => topics.some(isWritten)).map(({ id }) => id);
  return languages.flatMap((language) =>
    [undefined, ...chapters].map((chapter) => {
      const address = href(chapter ? `/${chapter}/` : '/', language).slice(base.length).replace(/^\/|\/$/g, '');
      return { params: { address: address || undefined }, props: { language, chapter } };
    }),
  );
}

export const GET: APIRoute = ({ props }) => {
  const { language, chapter } = props as { language: Language; chapter?: string };
  return new Response(atomFeed(content(), language, chapter), { headers: { 'content-type': 'application/atom+xml' } });
};
