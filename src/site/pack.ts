/** The pack: one zip of the built site that can be read from its folder, without a server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile, workerFile, type BuildNote } from '../offline/manifest.ts';
import { base, origin } from './deployment.ts';
import { bundleScript, filesOf } from './finish-build.ts';
import { localPage, packScript } from './local-page.ts';
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
  const scripts = await Promise.all([packScriptText(), searchFiles(folder)]);
  for (const [index, name] of [packScript, 'search-files.js'].entries()) entries.push([`${top}/${name}`, Buffer.from(scripts[index]!)]);
  return zip([[`${top}/README.txt`, Buffer.from(readme(about))], ...entries], now);
}

async function packScriptText(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'speclens-pack-'));
  try {
    await bundleScript('src/offline/pack-page.ts', folder, packScript);
    return readFileSync(join(folder, packScript), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The search index as a script: a page opened from a folder may load scripts, and fetch nothing. */
function searchFiles(folder: string): string {
  const files = filesOf(folder).filter((name) => name.startsWith('search/'));
  return `globalThis.speclensFiles = ${JSON.stringify(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])))};`;
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
