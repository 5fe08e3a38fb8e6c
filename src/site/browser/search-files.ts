/** How the search dialog gets at Pagefind and the index. */
import { element } from '../../dom/element.ts';
import type { SearchFiles } from '../search/engine.ts';
import { searchFolder, searchPaths } from '../search/paths.ts';
import type { PagefindModule } from '../search/pagefind.ts';

const build = document.documentElement.dataset['build'] ?? '';

let load = (folder: string): Promise<PagefindModule> => {
  // What Pagefind fetches first, while it is itself on the way.
  for (const name of [`${searchPaths.entry}?ts=${build}`, searchPaths.wasm]) {
    document.head.append(element('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: folder + name }));
  }
  return import(/* @vite-ignore */ `${folder}${searchPaths.pagefind}`) as Promise<PagefindModule>;
};

/** Takes Pagefind from elsewhere: in a folder of files, where no module can be loaded. */
export function takePagefind(from: () => Promise<PagefindModule>): void {
  load = from;
}

export function searchFiles(base: string): SearchFiles {
  const folder = `${base}/${searchFolder}/`;
  return {
    folder,
    build,
    pagefind: async () => {
      const { createInstance } = await load(folder);
      return { createInstance: (options) => withoutLanguage(() => createInstance(options)) };
    },
    async json(name) {
      const response = await fetch(folder + name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    },
  };
}

/**
 * Pagefind takes the language from the page at once, and in Chinese would cut queries into words of
 * its own; they come cut as the index is.
 */
function withoutLanguage<Made>(make: () => Made): Made {
  const root = document.documentElement;
  const { lang } = root;
  root.removeAttribute('lang');
  try {
    return make();
  } finally {
    root.lang = lang;
  }
}
