import { cacheControl, everyHeader } from '../response-headers.ts';
import { apacheFile } from './apache-file.ts';
import { caddyFile } from './caddy-file.ts';
import { headersFile } from './headers-file.ts';
import type { HostedSite } from './host.ts';
import { nginxFile } from './nginx-file.ts';

/** What a host needs, by the name of the file. Those without a folder belong into the site's root. */
export function hostFiles(policy: string, base: string): Readonly<Record<string, string>> {
  const site: HostedSite = { base, headers: everyHeader(policy), changing: cacheControl('/'), immutable: cacheControl('/assets/') };
  return {
    _headers: headersFile(site),
    '.htaccess': apacheFile(site),
    'deploy/nginx.conf': nginxFile(site),
    'deploy/Caddyfile': caddyFile(site),
  };
}
