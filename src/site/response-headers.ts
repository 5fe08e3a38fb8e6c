/** The headers of every answer, from which the server takes its own and the files for common hosts (`hosts/`) are written. */

export type Headers = Readonly<Record<string, string>>;

/** What is sent with everything. Without a policy (no built page to take it from) it is left out. */
export function everyHeader(policy?: string): Headers {
  return {
    // A meta tag cannot say who may frame the page, and does not reach workers.
    ...(policy && { 'content-security-policy': `${policy}; frame-ancestors 'none'` }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** How long a path of the site may be taken from a cache: names of assets change with their content. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
