import type { Language } from '../engine/localized.ts';
import type { Draft } from './drafts.ts';
import { element } from '../dom/element.ts';
import { phrases, playgroundWords } from './playground-words.ts';

/** Offers a draft from an earlier visit. Nothing happens to it until the reader chooses. */
export function draftOffer(draft: Draft, language: Language, choose: (choice: 'restore' | 'discard') => void): HTMLElement {
  const time = new Intl.DateTimeFormat(document.documentElement.lang || language, { dateStyle: 'medium', timeStyle: 'short' }).format(draft.time);
  const act = (choice: 'restore' | 'discard') => () => {
    offer.remove();
    choose(choice);
  };
  const offer = element(
    'p',
    { class: 'draft-offer' },
    phrases.draft[language](time),
    ' ',
    element('button', { type: 'button', click: act('restore') }, playgroundWords.restore[language]),
    ' ',
    element('button', { type: 'button', click: act('discard') }, playgroundWords.discard[language]),
  );
  return offer;
}
