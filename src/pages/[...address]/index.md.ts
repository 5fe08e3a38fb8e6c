import type { APIRoute } from 'astro';
import { href } from '../../site/address.ts';
import { content } from '../../site/content.ts';
import { base } from '../../site/deployment.ts';
import { pageMarkdown } from '../../site/site-markdown.ts';
import { sitePages, type SitePage } from '../../site/site-page.ts';

/** Each page of the content beside itself as Markdown. */
export function getStaticPaths() {
  return sitePages(content()).map((page) => {
    const address = href(page.path, page.language).slice(base.length).replace(/^\/|\/$/g, '');
    return { params: { address: address || undefined }, props: { page } };
  });
}

export const GET: APIRoute = async ({ props }) =>
  new Response(await pageMarkdown(content(), (props as { page: SitePage }).page), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
