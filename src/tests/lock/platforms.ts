/**
 * Puts platform packages that a lock file lacks into it.
 *
 * A package with native code lists one optional dependency for each platform. Where a registry
 * has not all of them, npm writes a lock file without the rest, and `npm ci` then refuses it with
 * "Missing: … from lock file". An entry with version, `os` and `cpu` is enough: npm passes over a
 * package for another platform without asking for it, and on that platform fetches it as usual.
 * Run after every change of the lock file: `npm run lock`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [more: string]: unknown;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
  [more: string]: unknown;
}

/** Optional dependencies that have no entry where Node would look for them. */
export function missingPlatforms({ packages }: LockFile): { name: string; version: string; dev: boolean }[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !lookupPaths(path, name).some((candidate) => candidate in packages))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** `a/node_modules/b` looks into its own folder, then `a`'s, then the top's. */
function lookupPaths(path: string, name: string): string[] {
  const above = [...path.matchAll(/node_modules\//g)].map(({ index }) => path.slice(0, index));
  return [`${path}/`, ...above].map((folder) => `${folder}node_modules/${name}`);
}

/** The same lock file with an entry for each, in npm's order. */
export function withPlatforms(lock: LockFile): LockFile {
  const added = missingPlatforms(lock).map(({ name, version, dev }): [string, LockedPackage] => {
    if (!/^\d/.test(version)) throw new Error(`${name}: ${version} is no exact version`);
    return [`node_modules/${name}`, { version, ...constraintsOf(name), ...(dev && { dev }), optional: true }];
  });
  const entries = [...Object.entries(lock.packages), ...added];
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}

const systems: Readonly<Record<string, string>> = {
  android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', netbsd: 'netbsd', openbsd: 'openbsd',
  openharmony: 'openharmony', sunos: 'sunos', win32: 'win32', windows: 'win32',
};
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const cLibraries: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl' };

/** What package names such as `@x/linux-arm64-musl` say of the platform. */
function constraintsOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.flatMap((word) => systems[word] ?? []);
  const cpu = words.filter((word) => processors.includes(word));
  const libc = os.includes('linux') ? words.flatMap((word) => cLibraries[word] ?? []) : [];
  if (cpu.length === 0) throw new Error(`${name}: the name tells no platform; enter it by hand`);
  return { ...(os.length > 0 && { os }), cpu, ...(libc.length > 0 && { libc }) };
}

const [, script] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const file = new URL('../../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  for (const { name, version } of missingPlatforms(lock)) console.log(`adds ${name} ${version}`);
  writeFileSync(file, `${JSON.stringify(withPlatforms(lock), null, 2)}\n`);
}
