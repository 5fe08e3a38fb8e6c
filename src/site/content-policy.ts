/** The content security policy: one for all pages, in each as a meta tag and in the headers of every answer. */
import { createHash } from 'node:crypto';

/** Scripts that stand in a page itself. JSON is data to the browser, not script. */
const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g;

/** Hashes of a page's own scripts, as the policy names them. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(inlineScript)].map((match) => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`);
}

/** What a page has of styles in itself, which the policy would block. */
export function inlineStyles(html: string): string[] {
  return [...html.matchAll(/<style\b[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)="[^"]*"/g)].map(([found]) => found);
}

/**
 * As strict as it can be: files of our own and nothing else, WebAssembly (search) but no `eval`, no
 * text made into code. `default-src` is not `'none'`, since Firefox counts prefetching under it.
 */
export function contentPolicy(scriptHashes: Iterable<string>): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...[...new Set(scriptHashes)].sort()],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'font-src': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    // The one policy lets workers be started from this site's own files.
    'trusted-types': ['default'],
  };
  return Object.entries(directives).map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** The page with the policy before everything that it governs. */
export function withPolicy(html: string, policy: string): string {
  return html.replace(meta, '').replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** The policy that a page states. */
export function policyOf(html: string): string | undefined {
  return meta.exec(html)?.[1];
}
