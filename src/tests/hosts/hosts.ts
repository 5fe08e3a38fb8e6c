/** How each web server is started with the file that the build wrote for it, unprivileged and on loopback. */
import { readFileSync } from 'node:fs';

/** A folder of the trial's own, what is served from it, and where. */
export interface Setting {
  readonly work: string;
  /** What stands at `/`: the built site is in it, under its base. */
  readonly root: string;
  readonly port: number;
}

export interface Host {
  readonly name: string;
  /** The program, and the words that tell its version. */
  readonly program: string;
  readonly version: readonly string[];
  /** Encodings that it has to offer. */
  readonly encodings: readonly string[];
  /** The file to start it with. */
  configure(setting: Setting): string;
  /** Words of the command that serves from that file, staying in the foreground. */
  start(file: string): readonly string[];
}

const read = (name: string): string => readFileSync(name, 'utf8');

export const hosts: readonly Host[] = [
  {
    name: 'nginx',
    program: 'nginx',
    version: ['-v'],
    encodings: ['gzip'],
    configure: ({ work, root, port }) => `daemon off;
pid ${work}/pid;
error_log ${work}/error.log;
events {}
http {
access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join('\n')}
${read('deploy/nginx.conf').replace('listen 8080', `listen 127.0.0.1:${port}`).replace('/srv/speclens', root)}
}
`,
    start: (file) => ['-c', file],
  },
  {
    name: 'Caddy',
    program: 'caddy',
    version: ['version'],
    encodings: ['gzip', 'zstd'],
    configure: ({ root, port }) => `{
	admin off
	auto_https off
}
${read('deploy/Caddyfile').replace(':8080', `http://127.0.0.1:${port}`).replace('/srv/speclens', root)}`,
    start: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  {
    name: 'Apache',
    program: 'apache2',
    version: ['-v'],
    encodings: ['gzip', 'br'],
    configure: ({ work, root, port }) => `ServerRoot ${work}
PidFile ${work}/pid
Listen 127.0.0.1:${port}
ServerName 127.0.0.1:${port}
ErrorLog ${work}/error.log
User www-data
${apacheModules.map((name) => `LoadModule ${name}_module ${process.env['APACHE_MODULES'] ?? '/usr/lib/apache2/modules'}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
  Options FollowSymLinks
  AllowOverride FileInfo
  Require all granted
</Directory>
`,
    start: (file) => ['-f', file, '-D', 'FOREGROUND'],
  },
];

const apacheModules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'brotli'];
