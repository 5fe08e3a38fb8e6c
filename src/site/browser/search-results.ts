/** What the search dialog shows of a search: options in groups by language, or help where there are none. */
import type { Language } from '../../engine/localized.ts';
import type { Piece } from '../search/piece.ts';
import type { Found, Result } from '../search/searcher.ts';
import { markWords } from '../search/title-marks.ts';
import { element } from '../../dom/element.ts';
import { kindWords, languageNames, searchWords } from './search-words.ts';

const tags = { en: 'en', zh: 'zh-Hans' } as const;

/** Groups of options, in the order of the results. */
export function resultGroups({ results, marks }: Found, language: Language, base: string): HTMLElement[] {
  const groups: HTMLElement[] = [];
  let number = 0;
  for (const [ofLanguage, own] of Map.groupBy(results, (result) => result.language)) {
    const id = `search-group-${ofLanguage}`;
    const group = element('div', { role: 'group', 'aria-labelledby': id });
    group.append(element('span', { id, class: 'search-group', lang: tags[ofLanguage] }, languageNames[ofLanguage]));
    for (const result of own) group.append(option(result, marks, `search-option-${number++}`, language, base));
    groups.push(group);
  }
  return groups;
}

function option(result: Result, marks: readonly string[], id: string, language: Language, base: string): HTMLElement {
  const { address, kind, title, trail, excerpt } = result;
  const lang = result.language === language ? undefined : tags[result.language];
  return element('a', { role: 'option', id, href: `${base}${address}`, tabindex: '-1', 'aria-selected': 'false' },
    element('span', { class: 'search-kind' }, kindWords[kind][language]),
    element('b', { lang }, ...marked(markWords(title, marks))),
    element('span', { class: 'search-trail', lang }, ...marked(markWords(trail.join(' › '), marks))),
    ...(excerpt.length > 0 ? [element('span', { class: 'search-text', lang }, ...marked(excerpt))] : []));
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: hit }) => (hit ? element('mark', {}, text) : text));
}

export interface Help {
  readonly suggestions: readonly string[];
  readonly filtered: boolean;
  search(text: string): void;
  unfilter(): void;
}

/** For a search that found nothing: what may have been meant, and where to look instead. */
export function helpOf({ suggestions, filtered, search, unfilter }: Help, language: Language, base: string): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const button = (text: string, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };
  if (filtered) parts.push(element('p', {}, button(searchWords.unfiltered[language], unfilter)));
  if (suggestions.length > 0) {
    const buttons = suggestions.flatMap((text) => [' ', button(text, () => search(text))]);
    parts.push(element('p', {}, searchWords.nearest[language], ...buttons));
  }
  const folder = `${base}${language === 'zh' ? '/zh' : ''}`;
  const link = (path: string, word: 'rules' | 'glossary' | 'coverage') => element('li', {}, element('a', { href: `${folder}${path}` }, searchWords[word][language]));
  parts.push(element('p', {}, searchWords.advice[language]));
  parts.push(element('ul', {}, link('/rules/', 'rules'), link('/glossary/', 'glossary'), link('/validators/kubernetes/', 'coverage')));
  return parts;
}
