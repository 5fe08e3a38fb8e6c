/** The pack: one zip of the built site that can be read from its folder, without a server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile, workerFile, type BuildNote } from '../offline/manifest.ts';
import { base, origin } from './deployment.ts';
import { bundleScript, filesOf } from './finish-build.ts';
import { localPage, packScript, searchScript } from './local-page.ts';
import { searchFolder, searchPaths } from './search/paths.ts';
import { zip, type ZipEntry } from './zip.ts';

/** The archive of a built site. */
export async function packSite(folder: string, about: Omit<BuildNote, 'pack'>, now: Date): Promise<Buffer> {
  const top = `speclens-${about.build}`;
  const entries = filesOf(folder)
    .filter((name) => name !== workerFile && name !== manifestFile)
    .map((name): ZipEntry => {
      const bytes = readFileSync(join(folder, name));
      return [`${top}/${name}`, name.endsWith('.html') ? Buffer.from(localPage(bytes.toString(), name, base)) : bytes];
    });
  const scripts = await Promise.all([scriptOf('src/offline/pack-page.ts'), searchFiles(folder)]);
  for (const [index, name] of [packScript, searchScript].entries()) entries.push([`${top}/${name}`, Buffer.from(scripts[index]!)]);
  return zip([[`${top}/README.txt`, Buffer.from(readme(about))], ...entries], now);
}

/** A module and all that it imports as one script, which is the only kind that browsers load from a folder. */
async function scriptOf(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'speclens-pack-'));
  try {
    await bundleScript(entry, folder, packScript);
    return readFileSync(join(folder, packScript), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pagefind and the search index as a script: a page opened from a folder may load scripts, and fetch nothing. */
async function searchFiles(folder: string): Promise<string> {
  const names = filesOf(folder).filter((name) => name.startsWith(`${searchFolder}/`));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
  const pagefind = await scriptOf(join(folder, searchFolder, searchPaths.pagefind));
  return `${pagefind}\nglobalThis.speclensSearch = { pagefind: speclens, files: ${JSON.stringify(files)} };\n`;
}

function readme({ build, version, pages }: Omit<BuildNote, 'pack'>): string {
  return `Speclens, build ${version.build}, ${version.date}: ${pages} pages
digest ${build}
${origin}${base}/

Open index.html (English) or zh/index.html (Chinese) in a browser: reading and search work from
the folder.
Browsers do not let pages from a folder start the validators. For everything, serve this folder at
the root of any server of static files, for example:

    npx http-server .        or        python3 -m http.server

Text CC BY 4.0, code Apache 2.0.


用浏览器打开 index.html（英文）或 zh/index.html（中文）即可直接阅读和搜索。
浏览器不允许从文件夹打开的页面运行校验器。要使用全部功能，请把本文件夹放到任意静态文件服务器的根目录，例如：

    npx http-server .        或        python3 -m http.server

文字 CC BY 4.0，代码 Apache 2.0。
`;
}
