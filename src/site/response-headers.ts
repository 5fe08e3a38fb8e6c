/** The headers of every answer, from which the server takes its own and the files for common hosts are written. */

type Headers = Readonly<Record<string, string>>;

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

/** What a host needs, by the name of the file. Those without a folder belong into the site's root. */
export function hostFiles(policy: string, base: string): Readonly<Record<string, string>> {
  const lines = Object.entries(everyHeader(policy));
  const assets = `${base}/assets/`;
  const [forAll, forAssets] = [cacheControl('/'), cacheControl('/assets/')];
  const quoted = (value: string): string => `"${value}"`;
  return {
    // Netlify and Cloudflare Pages. Rules add up, so only one may set what differs.
    _headers: [
      `${base}/*`,
      ...lines.map(([name, value]) => `  ${name}: ${value}`),
      '',
      `${assets}*`,
      `  cache-control: ${forAssets}`,
      '',
    ].join('\n'),
    '.htaccess': [
      '# Apache, with mod_headers.',
      'ErrorDocument 404 ' + `${base}/404.html`,
      '<IfModule mod_headers.c>',
      ...lines.map(([name, value]) => `  Header always set ${name} ${quoted(value)}`),
      `  Header set cache-control ${quoted(forAll)}`,
      `  <If "%{REQUEST_URI} =~ m#^${assets}#">`,
      `    Header set cache-control ${quoted(forAssets)}`,
      '  </If>',
      '</IfModule>',
      'AddType application/manifest+json .webmanifest',
      '',
    ].join('\n'),
    'deploy/nginx.conf': [
      '# Into the server block of nginx. `add_header` of a location replaces those around it, hence the map, which goes outside of it:',
      `# map $uri $speclens_cache { default "${forAll}"; ~^${assets} "${forAssets}"; }`,
      ...lines.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      'add_header cache-control $speclens_cache always;',
      `error_page 404 ${base}/404.html;`,
      'types { application/manifest+json webmanifest; }',
      '',
    ].join('\n'),
    'deploy/Caddyfile': [
      '# Into the site block of Caddy.',
      'header {',
      ...lines.map(([name, value]) => `\t${name} ${quoted(value)}`),
      `\tcache-control ${quoted(forAll)}`,
      '}',
      `@assets path ${assets}*`,
      `header @assets cache-control ${quoted(forAssets)}`,
      'encode zstd gzip',
      '',
    ].join('\n'),
  };
}
