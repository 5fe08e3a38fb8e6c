/** Marks the section being read in the list of sections: the last one that began above the fold's upper third. */
export function currentSection(list: HTMLElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const limit = innerHeight / 3;
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top > limit) break;
      current = link;
    }
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    marked = current;
  };
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
