import { element } from '../dom/element.ts';
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { PlaygroundSetup } from './setup.ts';

/** An outcome that can go onto the review sheet, and the text that it is of. */
export interface Outcome {
  readonly text: string;
  readonly authority: string;
  readonly diagnostics: readonly Diagnostic[];
}

const offerWords = {
  add: { en: 'Add to the review sheet', zh: '加入评审表' },
  withText: { en: 'with the text', zh: '连同文本' },
} as const;

/** Adds the outcome on show to the review sheet: with the text's digest, with the text only where that is ticked. */
export class ReviewOffer {
  readonly element: HTMLElement;
  #outcome: Outcome | undefined;

  constructor(setup: PlaygroundSetup, say: (words: string) => void) {
    const { language } = setup;
    const withText = element('input', { type: 'checkbox' });
    const add = async (): Promise<void> => {
      const outcome = this.#outcome;
      if (!outcome) return;
      const { addOutcome } = await import('./add-outcome.ts');
      say(await addOutcome(outcome, setup, withText.checked));
    };
    this.element = element('p', { class: 'review-offer', hidden: true },
      element('button', { type: 'button', click: () => void add() }, offerWords.add[language]),
      element('label', {}, withText, ' ', offerWords.withText[language]));
  }

  show(outcome: Outcome | undefined): void {
    this.#outcome = outcome;
    this.element.hidden = !outcome;
  }
}
