import type { APIRoute } from 'astro';
import { absoluteHref } from '../site/address.ts';

/** Everything may be read; the sitemap says where. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${absoluteHref('/sitemap.xml')}\n`);
