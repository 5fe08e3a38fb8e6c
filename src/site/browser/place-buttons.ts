/**
 * Beside each permanent link, a button that cites the place and one that adds it to the review
 * sheet. What they do is loaded when one is first pressed.
 */
const chinese = document.documentElement.lang.startsWith('zh');
const words = chinese
  ? { cite: '引用', add: '加入评审表', colon: '：' }
  : { cite: 'Cite', add: 'Add to the review sheet', colon: ': ' };

export function placeButtons(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.permalink:not(.cell-tools > *)')) offer(link);
  // A matrix has hundreds of cells: those have their buttons once somebody comes to them.
  for (const coming of ['pointerover', 'focusin']) document.addEventListener(coming, ({ target }) => offerInCell(target));
  offerInCell(document.getElementById(location.hash.slice(1)));
  for (const id of document.querySelectorAll('.checklist .rule-id')) {
    id.after(' ', button('add', '+', id.textContent));
  }
  // One listener for all of them, and for those that the page itself brings.
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[data-place]');
    if (!pressed) return;
    void (pressed.dataset['place'] === 'cite'
      ? import('./cite-dialog.ts').then(({ openCiteDialog }) => openCiteDialog(pressed))
      : import('./add-place.ts').then(({ addPlace }) => addPlace(pressed)));
  });
}

function offer(link: HTMLAnchorElement): void {
  // The link's own name is "Permanent link: Overhead".
  const name = (link.getAttribute('aria-label') ?? '').replace(/^[^:：]*[:：]\s*/, '');
  link.after(button('cite', words.cite, name), button('add', '+', name));
}

function offerInCell(place: EventTarget | null): void {
  const link = place instanceof Element && place.closest('th, td')?.querySelector<HTMLAnchorElement>('.cell-tools > .permalink:only-child');
  if (link) offer(link);
}

function button(place: 'cite' | 'add', text: string, name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'place-button';
  made.dataset['place'] = place;
  made.dataset['name'] = name;
  made.textContent = text;
  made.setAttribute('aria-label', `${words[place]}${words.colon}${name}`);
  made.title = words[place];
  return made;
}
