import type { APIRoute } from 'astro';
import { siteVersion } from '../site/version.ts';

/** What a citation names as the version that was read. */
export const GET: APIRoute = () => Response.json(siteVersion());
