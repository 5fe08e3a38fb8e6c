/**
 * What the pages load at once: a button beside each editable example, and nothing of the editor
 * until the reader presses it.
 */
import type { PlaygroundSetup } from '../playground/setup.ts';

for (const slot of document.querySelectorAll<HTMLElement>('[data-playground]')) {
  const button = slot.querySelector<HTMLButtonElement>('[data-playground-open]')!;
  button.hidden = false;
  button.addEventListener('click', () => void open(slot, button));
}

async function open(slot: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  try {
    const setup = JSON.parse(slot.querySelector('[data-playground-setup]')!.textContent) as PlaygroundSetup;
    const [{ Playground }] = await Promise.all([import('../playground/playground.ts'), import('../playground/load-styles.ts').then(({ loadStyles }) => loadStyles())]);
    const playground = new Playground(setup, { text: setup.text, options: setup.options, shared: false });
    slot.querySelector('[data-specimen]')!.replaceWith(playground.element);
    playground.focus();
  } finally {
    // Loading may have failed for want of a network: the reader can try again.
    button.disabled = false;
    button.removeAttribute('aria-busy');
  }
}
