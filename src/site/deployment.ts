/** Where the site will be served from. Everything that writes an address asks here. */

/** Origin of canonical and social addresses; no page depends on it. */
export const origin: string = process.env['SPECLENS_ORIGIN'] ?? 'https://speclens.example';

/** Folder under the origin, without its last slash: `''` or `/docs`. */
export const base: string = (process.env['SPECLENS_BASE'] ?? '').replace(/\/+$/, '');

/**
 * A draft shows faults of the content in its place instead of failing on them. `npm run dev` is
 * one, so that a half-written page can be looked at; nothing that is published is.
 */
export const draft: boolean = process.env['SPECLENS_DRAFT'] === '1' || process.argv.includes('dev');
