/** The link to the review sheet in the bar: shown with the number of its lines while it has any. */
export function sheetCount(link: HTMLElement): void {
  const show = (): void => {
    const count = countLines();
    link.hidden = count === 0;
    link.querySelector('[data-count]')!.textContent = String(count);
  };
  show();
  addEventListener('speclens:sheet-changed', show);
  addEventListener('storage', show);
  // A page that comes back from the browser's own memory has not heard of what happened meanwhile.
  addEventListener('pageshow', show);
}

function countLines(): number {
  try {
    const sheet = JSON.parse(localStorage.getItem('speclens:review-sheet') ?? '{}') as { lines?: unknown };
    return Array.isArray(sheet.lines) ? sheet.lines.length : 0;
  } catch {
    return 0;
  }
}
