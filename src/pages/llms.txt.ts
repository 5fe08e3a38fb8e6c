import type { APIRoute } from 'astro';
import { content } from '../site/content.ts';
import { llmsText } from '../site/site-markdown.ts';

export const GET: APIRoute = () => new Response(llmsText(content()));
