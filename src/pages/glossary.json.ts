import type { APIRoute } from 'astro';
import { content } from '../site/content.ts';
import { exportTerms } from '../site/machine-readable.ts';

/** Shape: see /addresses/#machine-readable. */
export const GET: APIRoute = () => Response.json({ version: 1, terms: exportTerms(content()) });
