import { addedWords } from '../../review/review-words.ts';
import { keepLine } from '../../review/keep-line.ts';
import { element } from '../../dom/element.ts';
import type { Language } from '../../engine/localized.ts';
import { citedPlace } from './cited-place.ts';

/** Adds the place that a button stands at to the review sheet, and says so. */
export async function addPlace(button: HTMLElement): Promise<void> {
  const { kind, citation } = await citedPlace(button);
  say(addedWords[keepLine({ kind, citation, verdict: 'open', notes: '' })][citation.language], citation.language);
}

let saying: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout>;

/** One line at the lower edge, with the way to the sheet; it leaves by itself. */
function say(text: string, language: Language): void {
  if (!saying) {
    saying = element('p', { class: 'said', role: 'status' });
    document.body.append(saying);
  }
  clearTimeout(timer);
  const address = document.querySelector<HTMLAnchorElement>('[data-sheet-link]')?.href;
  // The status is there before its words are, so that they are read out.
  requestAnimationFrame(() => {
    saying!.hidden = false;
    saying!.replaceChildren(text, ' ', ...(address ? [element('a', { href: address }, language === 'zh' ? '打开评审表' : 'Open the sheet')] : []));
  });
  timer = setTimeout(() => (saying!.hidden = true), 8000);
}
