import { contentTypeOf, contentTypes, isCompressible } from '../content-types.ts';
import type { HostedSite } from './host.ts';

/** A site of Caddy 2. */
export function caddyFile({ base, headers, changing, immutable }: HostedSite): string {
  const lines = (tabs: string): string => Object.entries(headers).map(([name, value]) => `${tabs}${name} "${value}"`).join('\n');
  const compressed = [...new Set(Object.values(contentTypes))].filter(isCompressible);
  return `# Caddy 2. Change the address and the root.
:8080 {
	# ${base ? `The folder in which dist/ was put as ${base.slice(1)}/` : 'Where dist/ was put'}.
	root * /srv/speclens

	header {
${lines('\t\t')}
	}
	@assets path ${base}/assets/*
	header @assets cache-control "${immutable}"
	@changing not path ${base}/assets/*
	header @changing cache-control "${changing}"
${Object.keys(contentTypes).map((ending) => `	@${ending} path *.${ending}\n	header @${ending} content-type "${contentTypeOf(ending)}"`).join('\n')}
	encode {
		zstd
		gzip
		match {
${compressed.map((type) => `			header content-type ${type}*`).join('\n')}
		}
	}
	file_server

	handle_errors {
		@missing expression \`{http.error.status_code} == 404\`
		rewrite @missing ${base}/404.html
		header {
${lines('\t\t\t')}
			cache-control "${changing}"
			content-type "${contentTypeOf('html')}"
		}
		file_server @missing
	}
}
`;
}
