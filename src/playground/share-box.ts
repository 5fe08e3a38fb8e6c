import { element } from '../dom/element.ts';
import { phrases, playgroundWords } from './playground-words.ts';
import type { PlaygroundSetup } from './setup.ts';
import { comfortableLink, writeShareLink, type SharedState } from './share-link.ts';

/** The link to the text as it is now: its size, what it gives away, and a button that copies it. */
export async function shareBox(setup: PlaygroundSetup, state: SharedState, say: (words: string) => void): Promise<HTMLElement> {
  const { language, addresses } = setup;
  const link = new URL(addresses.validate, location.href).href + (await writeShareLink(state));
  const field = element('input', {
    type: 'text',
    readonly: true,
    value: link,
    'aria-label': playgroundWords.link[language],
    focus: () => field.select(),
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(playgroundWords.linkCopied[language]);
    } catch {
      field.focus();
      say(playgroundWords.linkNotCopied[language]);
    }
  };
  const long = link.length > comfortableLink;
  return element(
    'div',
    { class: 'share-box' },
    element(
      'p',
      { class: 'share-link' },
      field,
      element('button', { type: 'button', click: () => void copy() }, playgroundWords.copyLink[language]),
    ),
    element(
      'p',
      {},
      element('meter', { min: '0', max: String(2 * comfortableLink), high: String(comfortableLink), value: String(link.length), 'aria-hidden': 'true' }),
      ' ',
      phrases.linkSize[language](link.length),
      playgroundWords.linkPrivacy[language],
      ...(long ? [' ', element('strong', {}, playgroundWords.linkLong[language])] : []),
    ),
  );
}
