import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { base, origin } from './src/site/deployment.ts';
import { references } from './src/site/reference-plugin.ts';
import { classesInsteadOfStyles, codeAliases, codeTheme } from './src/site/highlight.ts';
import { emphasis } from './src/site/emphasis-plugin.ts';
import { headingIds, permanentLinks } from './src/site/heading-plugins.ts';
import { matrixCells, matrixIds } from './src/site/matrix-plugins.ts';
import { tableAnchors } from './src/site/table-anchors.ts';
import { tables } from './src/site/table-plugin.ts';

const expectedWarnings = new Set([
  // Astro marks MDX modules with a directive of its own that the bundler does not know.
  'MODULE_LEVEL_DIRECTIVE',
  // The build needs every rule at once; it is the worker that loads them one by one.
  'INEFFECTIVE_DYNAMIC_IMPORT',
]);

export default defineConfig({
  site: origin,
  base: base || '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // Straight quotes become typographic ones; dashes stay, since prose here is full of `--flags`.
    processor: satteri({
      mdastPlugins: [headingIds, matrixIds, references],
      hastPlugins: [permanentLinks, tables, tableAnchors, matrixCells, emphasis],
      features: { smartPunctuation: { quotes: true, dashes: false, ellipses: false } },
    }),
    shikiConfig: { theme: codeTheme, transformers: [classesInsteadOfStyles], langAlias: codeAliases },
  },
  vite: {
    // Modules, so that the worker too loads what a text needs when it needs it.
    worker: { format: 'es' },
    // A strict policy for scripts and styles allows files of our own and nothing inlined.
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        onwarn(warning, warn) {
          if (!expectedWarnings.has(warning.code)) warn(warning);
        },
      },
    },
  },
});
