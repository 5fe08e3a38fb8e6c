/** Takes what can be scrolled by keyboard out of the order of Tab as long as all of it is on show. */
export function stopWhereItScrolls(boxes: readonly HTMLElement[]): void {
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
      if (scrolls) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) sizes.observe(box);
}
