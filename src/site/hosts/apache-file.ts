import { contentTypeOf, contentTypes, isCompressible } from '../content-types.ts';
import type { HostedSite } from './host.ts';

/** `.htaccess`, which Apache 2.4 reads where `AllowOverride` lets it. */
export function apacheFile({ base, headers, changing, immutable }: HostedSite): string {
  const compressed = Object.values(contentTypes).filter(isCompressible).join(' ');
  return `# Apache 2.4. Needs "AllowOverride FileInfo" for this folder, and mod_headers.
ErrorDocument 404 ${base}/404.html
${Object.keys(contentTypes).map((ending) => `AddType "${contentTypeOf(ending)}" .${ending}`).join('\n')}
<IfModule mod_headers.c>
${Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header always set cache-control "${changing}"
  Header always set cache-control "${immutable}" "expr=%{REQUEST_STATUS} < 400 && %{REQUEST_URI} =~ m#^${base}/assets/#"
  # Compressing changes the tag of an answer; what is asked for by it is the file all the same.
  RequestHeader edit If-None-Match '-(?:br|gzip)"' '"'
</IfModule>
# The first that the browser takes: Brotli, else gzip.
<IfModule mod_filter.c>
  <IfModule mod_brotli.c>
    AddOutputFilterByType BROTLI_COMPRESS ${compressed}
  </IfModule>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${compressed}
  </IfModule>
</IfModule>
`;
}
