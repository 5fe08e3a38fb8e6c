import type { Language, Localized } from '../engine/localized.ts';

export interface PanelButton {
  readonly words: Localized;
  readonly primary?: boolean;
  act(): Promise<void>;
}

/** What the offline page shows. Everything it says is announced but the progress, which is a progress bar's to say. */
export class OfflinePanel {
  readonly #language: Language;
  readonly #status = paragraph('offline-status');
  readonly #note = paragraph('offline-note');
  readonly #fault = paragraph('offline-fault');
  readonly #bar = document.createElement('progress');
  readonly #progress = paragraph('offline-progress');
  readonly #buttons = paragraph('offline-buttons');
  readonly #small = paragraph('offline-small');

  constructor(host: HTMLElement, language: Language) {
    this.#language = language;
    const said = document.createElement('div');
    said.setAttribute('role', 'status');
    said.append(this.#status, this.#note, this.#fault);
    this.#bar.hidden = true;
    this.#bar.max = 1;
    this.#bar.setAttribute('aria-label', host.dataset['label'] ?? '');
    host.replaceChildren(said, this.#bar, this.#progress, this.#buttons, this.#small);
    host.hidden = false;
  }

  status(words: string, good = false): void {
    this.#status.textContent = words;
    this.#status.toggleAttribute('data-good', good);
    this.note('');
  }

  note(words: string): void {
    this.#note.textContent = words;
  }

  fault(words: string): void {
    this.#fault.textContent = words;
  }

  small(words: string): void {
    this.#small.textContent = words;
  }

  /** From 0 to 1, or nothing where nothing is under way. */
  progress(value: number | undefined, words = ''): void {
    this.#bar.hidden = value === undefined;
    this.#bar.value = value ?? 0;
    this.#progress.textContent = words;
  }

  buttons(buttons: readonly PanelButton[]): void {
    const focused = this.#buttons.contains(document.activeElement);
    this.#buttons.replaceChildren(...buttons.map(({ words, primary = false, act }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words[this.#language];
      button.classList.toggle('primary', primary);
      button.addEventListener('click', () => void act());
      return button;
    }));
    // Whoever pressed a button that is gone stays where they were.
    if (focused) this.#buttons.querySelector('button')?.focus();
  }
}

function paragraph(name: string): HTMLElement {
  const made = document.createElement(name === 'offline-buttons' ? 'div' : 'p');
  made.className = name;
  return made;
}
