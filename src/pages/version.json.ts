import type { APIRoute } from 'astro';
import { buildPlaceholder } from '../offline/manifest.ts';
import { siteVersion } from '../site/version.ts';

/** What a citation names as the version that was read, and the digest of what was built from it. */
export const GET: APIRoute = () => Response.json({ ...siteVersion(), digest: buildPlaceholder });
