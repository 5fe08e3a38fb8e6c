/** Escape closes the definition of a term, which stays closed until pointer or focus come back to it. */
export function dismissDefinitions(): void {
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const term of document.querySelectorAll<HTMLElement>('.term:is(:hover, :focus-within)')) {
      term.dataset['dismissed'] = '';
      for (const leaving of ['pointerleave', 'focusout']) {
        term.addEventListener(leaving, () => delete term.dataset['dismissed'], { once: true });
      }
    }
  });
}
