import { element } from '../dom/element.ts';
import { recognizeValidator } from '../validators/recognize.ts';
import { handOver } from './handover.ts';
import { playgroundWords } from './playground-words.ts';
import type { PlaygroundSetup } from './setup.ts';
import { validatePath } from './validate-path.ts';

/** Says that a text looks like one for another validator, and leads there with it. */
export function otherFormatOffer({ language, validator, addresses }: PlaygroundSetup, text: string): HTMLElement[] {
  const recognized = recognizeValidator(text);
  if (recognized === undefined || recognized === validator) return [];
  const go = () => {
    if (handOver(text)) location.href = addresses.site.replace(/\/$/, '') + validatePath(recognized);
  };
  const name = element('code', {}, recognized);
  return [element(
    'p',
    { class: 'other-format' },
    `${playgroundWords.looksLike[language]} `, name, ' ',
    element('button', { type: 'button', click: go }, playgroundWords.checkThere[language]),
  )];
}
