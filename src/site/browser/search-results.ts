/** What the search dialog shows of a search: options in groups by language, or help where there are none. */
import type { Language } from '../../engine/localized.ts';
import { excerpt, markWords, type Piece } from '../search/excerpt.ts';
import type { Query } from '../search/query.ts';
import type { Found, Result } from '../search/searcher.ts';
import { element } from '../../dom/element.ts';
import { kindWords, languageNames, searchWords } from './search-words.ts';

const tags = { en: 'en', zh: 'zh-Hans' } as const;

/** Groups of options, in the order of the results. */
export function resultGroups({ results, query }: Found, language: Language, base: string): HTMLElement[] {
  const groups: HTMLElement[] = [];
  let number = 0;
  for (const [ofLanguage, own] of Map.groupBy(results, (result) => result.language)) {
    const id = `search-group-${ofLanguage}`;
    const group = element('div', { role: 'group', 'aria-labelledby': id });
    group.append(element('span', { id, class: 'search-group', lang: tags[ofLanguage] }, languageNames[ofLanguage]));
    for (const result of own) group.append(option(result, query, `search-option-${number++}`, language, base));
    groups.push(group);
  }
  return groups;
}

function option(result: Result, query: Query, id: string, language: Language, base: string): HTMLElement {
  const { address, kind, title, trail, text } = result;
  const lang = result.language === language ? undefined : tags[result.language];
  const pieces = excerpt(text, query);
  return element('a', { role: 'option', id, href: `${base}${address}`, tabindex: '-1', 'aria-selected': 'false' },
    element('span', { class: 'search-kind' }, kindWords[kind][language]),
    element('b', { lang }, ...marked(markWords(title, query))),
    element('span', { class: 'search-trail', lang }, ...marked(markWords(trail.join(' › '), query))),
    ...(pieces.length > 0 ? [element('span', { class: 'search-text', lang }, ...marked(pieces))] : []));
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
