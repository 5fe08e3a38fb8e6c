import type { APIRoute } from 'astro';
import { languages } from '../engine/localized.ts';
import { absoluteHref } from '../site/address.ts';
import { content } from '../site/content.ts';
import { languageTags } from '../site/language.ts';
import { otherPaths, sitePages } from '../site/site-page.ts';

/** Every page in every language, each with its translations. */
export const GET: APIRoute = () => {
  const paths = [...new Set([...sitePages(content()).map(({ path }) => path), ...otherPaths])];
  const entries = paths.flatMap((path) => languages.map((language) => urlEntry(path, absoluteHref(path, language))));
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};

function urlEntry(path: string, location: string): string {
  const alternates = languages.map(
    (language) => `<xhtml:link rel="alternate" hreflang="${languageTags[language]}" href="${absoluteHref(path, language)}"/>`,
  );
  return `<url><loc>${location}</loc>${alternates.join('')}</url>`;
}
