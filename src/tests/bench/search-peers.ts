/**
 * Search of other site generators on our own pages: their Markdown, which stands beside every page,
 * built by Starlight and by VitePress in a temporary folder, with the search that each brings.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '../../site/finish-build.ts';
import { measureSearchOn, type SearchCost, type SearchDialog } from './search-cost.ts';

interface SearchPeer {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Files beside the pages, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Where a page goes; Chinese ones below `zh/`. */
  pageFile(path: string): string;
  pageText(page: MarkdownPage): string;
  /** Its command for a build, in `node_modules/`. */
  readonly build: readonly string[];
  readonly output: string;
  readonly dialog: SearchDialog;
}

interface MarkdownPage {
  /** `kubernetes/runtimeclass`, with `zh/` before it in Chinese; empty for the home page. */
  readonly path: string;
  readonly title: string;
  /** What follows the title. */
  readonly text: string;
}

const frontMatter = ({ title }: MarkdownPage): string => `---\ntitle: ${JSON.stringify(title)}\n---\n`;

export const searchPeers: readonly SearchPeer[] = [
  {
    name: 'Starlight 0.42',
    dependencies: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0' },
    files: {
      'astro.config.mjs': `import { defineConfig, passthroughImageService } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Speclens', locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } } })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    pageFile: (path) => `src/content/docs/${join(path, 'index.md')}`,
    pageText: (page) => `${frontMatter(page)}\n${page.text}`,
    build: ['astro/bin/astro.mjs', 'build'],
    output: 'dist',
    dialog: { open: 'Control+k', field: 'site-search input', result: 'site-search .pagefind-ui__result-link' },
  },
  {
    name: 'VitePress 1.6',
    dependencies: { vitepress: '1.6.4' },
    files: {
      '.vitepress/config.mjs': `export default {
  title: 'Speclens',
  cleanUrls: true,
  // Names in angle brackets are text, not tags.
  markdown: { html: false },
  ignoreDeadLinks: true,
  locales: { root: { label: 'English', lang: 'en' }, zh: { label: '中文', lang: 'zh-CN' } },
  themeConfig: { search: { provider: 'local' } },
};
`,
    },
    pageFile: (path) => join(path, 'index.md'),
    pageText: (page) => `${frontMatter(page)}\n::: v-pre\n# ${page.title}\n\n${page.text}\n:::\n`,
    build: ['vitepress/bin/vitepress.js', 'build'],
    output: '.vitepress/dist',
    dialog: { open: 'Control+k', field: '#localsearch-input', result: '.VPLocalSearchBox .result' },
  },
];

/** Installs, builds and measures each; what a peer could not do is said and left out. */
export async function measureSearchPeers(dist: string, say: (line: string) => void): Promise<{ name: string; costs: SearchCost[] }[]> {
  const pages = markdownPages(dist);
  const all: { name: string; costs: SearchCost[] }[] = [];
  for (const peer of searchPeers) {
    const folder = mkdtempSync(join(tmpdir(), 'speclens-peer-'));
    try {
      say(`  ${peer.name}: installed and built from ${pages.length} pages…`);
      buildPeer(peer, pages, folder);
      all.push({ name: peer.name, costs: await measureSearchOn(join(folder, peer.output), peer.dialog) });
    } catch (error) {
      say(`  ${peer.name}: not measured, ${(error as Error).message}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return all;
}

function buildPeer(peer: SearchPeer, pages: readonly MarkdownPage[], folder: string): void {
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: peer.dependencies }));
  for (const [name, text] of Object.entries(peer.files)) write(name, text);
  for (const page of pages) write(peer.pageFile(page.path), peer.pageText(page));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  const [script, ...words] = peer.build;
  run(process.execPath, [join('node_modules', script!), ...words], folder);
}

function run(command: string, words: readonly string[], cwd: string): void {
  const { status, error, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${words[0]} failed: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
}

/** The Markdown that stands beside every built page. */
export function markdownPages(dist: string): MarkdownPage[] {
  return filesOf(dist).filter((name) => /(?:^|\/)index\.md$/.test(name)).map((name) => {
    const [, title = name, text = ''] = /^# (.+)\n([\s\S]*)/m.exec(readFileSync(join(dist, name), 'utf8')) ?? [];
    const path = name.replace(/\/?index\.md$/, '');
    // Headings are links to themselves, which generators make on their own.
    return { path, title, text: text.replaceAll(/^(#+) \[(.+)\]\([^()]*\)$/gm, '$1 $2') };
  });
}
