/** The topics of a chapter, as the page of the first one gathers them. */
export interface JoinedTopics {
  /** Addresses of the pages in the order in which they are printed; the page that is open is one of them. */
  readonly addresses: readonly string[];
  /** Where the site is published: paper has to name it for what is not on it. */
  readonly origin: string;
  readonly title: string;
  /** Says which site, when and under which licence, at the top. */
  readonly colophon: string;
}

/**
 * Makes one document of all topics of a chapter, in which their links to each other lead within it.
 * Runs in the browser, so it can use nothing from outside of itself.
 */
export async function joinTopics({ addresses, origin, title, colophon }: JoinedTopics): Promise<void> {
  const main = document.querySelector('main')!;
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      const article = page.querySelector('main article');
      if (!article) throw new Error(`${address} is not in dist/: build the site again.`);
      return { path: new URL(address, location.href).pathname, article };
    }),
  );
  const idOf = (topic: number, id = ''): string => `topic-${topic}${id && `-${id}`}`;

  for (const [topic, { path, article }] of pages.entries()) {
    for (const element of article.querySelectorAll('[id]')) element.id = idOf(topic, element.id);
    for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const target = new URL(link.getAttribute('href')!, new URL(path, location.href));
      if (target.origin !== location.origin) continue;
      const there = pages.findIndex((page) => page.path === target.pathname);
      link.href = there < 0 ? origin + target.pathname + target.search + target.hash : `#${idOf(there, decodeURIComponent(target.hash.slice(1)))}`;
      link.dataset['within'] = '';
    }
    for (const script of article.querySelectorAll('script')) script.remove();
    article.id = idOf(topic);
  }

  const imprint = document.createElement('p');
  imprint.className = 'imprint';
  imprint.textContent = colophon;
  main.replaceChildren(imprint, ...pages.map(({ article }) => document.importNode(article, true)));
  document.title = title;
}
