import type { HostedSite } from './host.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read. Rules add up and a header that two of them set
 * is sent with both values, so what differs is set once; both hosts revalidate everything else.
 */
export function headersFile({ base, headers, immutable }: HostedSite): string {
  return [
    `${base}/*`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
    `${base}/assets/*`,
    `  cache-control: ${immutable}`,
    '',
  ].join('\n');
}
