import { contentTypes, isCompressible, isText } from '../content-types.ts';
import { smallestCompressed } from '../file-cache.ts';
import type { HostedSite } from './host.ts';

/** A server of nginx, for its `http` block. */
export function nginxFile({ base, headers, changing, immutable }: HostedSite): string {
  const types = [...new Set(Object.values(contentTypes))];
  // HTML is always among them, and nginx warns of what is named twice.
  const besidesHtml = types.filter((type) => type !== 'text/html');
  const compressed = besidesHtml.filter(isCompressible).join(' ');
  const endings = (type: string): string => Object.keys(contentTypes).filter((ending) => contentTypes[ending] === type).join(' ');
  return `# nginx, inside of "http { }". Change the first three lines of the server.
map $uri $speclens_cache {
  default "${changing}";
  ~^${base}/assets/ "${immutable}";
}
server {
  listen 8080;
  server_name _;
  # ${base ? `The folder in which dist/ was put as ${base.slice(1)}/` : 'Where dist/ was put'}.
  root /srv/speclens;

  index index.html;
  # A folder without its slash is on the same host and port, whatever stands in front.
  absolute_redirect off;
  error_page 404 ${base}/404.html;
${Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header cache-control $speclens_cache always;

  default_type application/octet-stream;
  types {
${types.map((type) => `    ${type} ${endings(type)};`).join('\n')}
  }
  charset utf-8;
  charset_types ${besidesHtml.filter(isText).join(' ')};

  gzip on;
  gzip_vary on;
  gzip_min_length ${smallestCompressed};
  gzip_types ${compressed};
  # With the module ngx_brotli a fifth less:
  # brotli on;
  # brotli_min_length ${smallestCompressed};
  # brotli_types ${compressed};
}
`;
}
