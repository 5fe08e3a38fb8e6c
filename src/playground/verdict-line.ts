import type { Language } from '../engine/localized.ts';
import { element } from '../dom/element.ts';
import { sign } from './sign.ts';
import { verdictMood, verdictText, type Verdict } from './verdict.ts';

// A check that is done sooner changes the line once, not twice.
const patience = 300;

/** The line that says how the text stands: sign, words and colour, announced politely. */
export class VerdictLine {
  readonly element = element('p', { class: 'verdict-line', role: 'status' });
  readonly #language: Language;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(language: Language) {
    this.#language = language;
    this.show({ state: 'idle' });
  }

  show(verdict: Verdict): void {
    clearTimeout(this.#timer);
    const mood = verdictMood(verdict);
    const text = verdictText(verdict, this.#language);
    this.element.dataset['state'] = verdict.state;
    this.element.dataset['mood'] = mood;
    // The same words again would be read out again.
    if (this.element.textContent === text) return;
    this.element.replaceChildren(...(mood === 'unknown' ? [] : [sign(mood)]), element('span', {}, text));
  }

  showSoon(verdict: Verdict): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(verdict), patience);
  }
}
