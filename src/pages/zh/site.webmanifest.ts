import { webManifest } from '../../site/web-manifest.ts';

export const GET = (): Response => new Response(webManifest('zh'), { headers: { 'content-type': 'application/manifest+json' } });
