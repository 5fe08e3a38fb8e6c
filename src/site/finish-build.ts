/**
 * What can only be done when every file is there: the build's id, the policy of the pages, the
 * service worker with the list of what it keeps, the pack, the headers for common hosts.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build as bundle } from 'vite';
import { buildPlaceholder, digestOf, isPage, manifestFile, noteFile, packFile, workerFile, type BuildNote, type Manifest, type ManifestFile } from '../offline/manifest.ts';
import type { CitedVersion } from '../citation/citation.ts';
import { contentPolicy, inlineScriptHashes, inlineStyles, withPolicy } from './content-policy.ts';
import { base } from './deployment.ts';
import { packSite } from './pack.ts';
import { hostFiles } from './hosts/host-files.ts';

/** Finishes a built site; gives what came of it, in a few words. */
export async function finishBuild(folder: string, now = new Date()): Promise<string> {
  const policy = applyPolicy(folder);
  const build = stampBuild(folder);
  await bundleScript('src/offline/service-worker.ts', folder, workerFile);
  const note = await writeManifest(folder, build, now);
  for (const [name, text] of Object.entries(hostFiles(policy, base))) {
    // What a host reads by itself lies in the site; snippets to be copied lie beside it.
    const file = name.includes('/') ? name : join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const megabytes = (note.bytes / 1e6).toFixed(1);
  return `build ${note.version.build}, digest ${build}: ${note.files} files, ${megabytes} MB; pack ${(note.pack / 1e6).toFixed(1)} MB`;
}

/** Puts the policy into every page. Fails on what the policy would block. */
export function applyPolicy(folder: string): string {
  const pages = filesOf(folder).filter((name) => name.endsWith('.html')).map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
  for (const { name, html } of pages) {
    const [blocked] = inlineStyles(html);
    if (blocked) throw new Error(`${name} has a style or handler of its own, which the policy blocks: ${blocked}`);
  }
  const policy = contentPolicy(pages.flatMap(({ html }) => inlineScriptHashes(html)));
  for (const { name, html } of pages) {
    const made = withPolicy(html, policy);
    if (!made.includes(policy)) throw new Error(`${name} has no place for the policy: it does not begin with its character set`);
    writeFileSync(join(folder, name), made);
  }
  return policy;
}

/** Computes the build's id from all files and writes it where pages leave room for it. */
function stampBuild(folder: string): string {
  const names = filesOf(folder);
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\0`).update(createHash('sha256').update(readFileSync(join(folder, name))).digest());
  const build = hash.digest('hex').slice(0, 12);
  for (const name of names.filter((each) => /\.(?:html|md|txt|json|xml)$/.test(each))) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes(buildPlaceholder)) writeFileSync(join(folder, name), text.replaceAll(buildPlaceholder, build));
  }
  return build;
}

/** Not part of a copy: what makes and finds copies, and what only hosts read. */
const besides = /^(?:sw\.js|build\.json|offline-manifest\.json|speclens-\w+\.zip|_headers|\.htaccess)$/;

/** Writes what a browser needs to fetch and check the whole site, and the pack. */
export async function writeManifest(folder: string, build: string, now: Date): Promise<BuildNote> {
  const names = filesOf(folder).filter((name) => !besides.test(name));
  const files = await Promise.all(names.map(async (name): Promise<ManifestFile> => {
    const bytes = readFileSync(join(folder, name));
    return [name.replace(/(^|\/)index\.html$/, '$1'), bytes.length, await digestOf(bytes)];
  }));
  const manifest: Manifest = { build, files };
  const text = JSON.stringify(manifest);
  const about = {
    build,
    version: versionIn(folder),
    date: now.toISOString(),
    files: files.length,
    pages: files.filter(([path]) => isPage(path)).length,
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    manifest: await digestOf(Buffer.from(text)),
  };
  writeFileSync(join(folder, manifestFile), text);
  const pack = await packSite(folder, about, now);
  const note: BuildNote = { ...about, pack: pack.length };
  writeFileSync(join(folder, packFile(build)), pack);
  writeFileSync(join(folder, noteFile), JSON.stringify(note));
  return note;
}

/** What citations call the build. */
function versionIn(folder: string): CitedVersion {
  const { build, date } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8')) as CitedVersion;
  return { build, date };
}

/** One script without imports, from a module and all that it imports. */
export async function bundleScript(entry: string, folder: string, name: string): Promise<void> {
  await bundle({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // A script that is no module has no address of its own; Pagefind asks before it reads it.
    define: { 'import.meta.url': 'undefined' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'speclens', fileName: () => name },
    },
  });
}

/** Files below a folder with slashes in their names, in an order that is the same everywhere. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
    .sort();
}
