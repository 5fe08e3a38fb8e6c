/** What Pagefind is given of a place, and how it is read again from what Pagefind gives back. */
import { languages, type Language } from '../../engine/localized.ts';
import { cut, uncut } from './cut.ts';
import { kinds, type Kind } from './entry.ts';
import type { Place } from './place.ts';
import { nameWord } from './whole-name.ts';

/** As `addCustomRecord` takes it. Pagefind searches all of `meta`. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: {
    readonly title: string;
    /** What stands above it. */
    readonly trail: string;
    /** Whole names, each as one word. */
    readonly names: string;
    /** Searched, not shown: other names of what the title speaks of, paths of fields, the anchor. */
    readonly also: string;
    /** Other names of what the titles above it speak of. */
    readonly above: string;
  };
  readonly filters: { readonly kind: readonly [Kind] };
}

/** Which of Pagefind's stemmers works on the index; Chinese pairs are no words to it. */
export const stemmer = 'en';

/** Between the two languages of a field. Pagefind passes over it, but nothing reaches across as a phrase. */
const boundary = '‖';
const trailSign = ' › ';

export function recordOf({ path, kind, entries }: Place, otherNames: (title: string) => readonly string[]): SearchRecord {
  const own = languages.flatMap((language) => entries[language] ?? []);
  const field = (read: (language: Language) => string): string => languages.map(read).map(cut).join(` ${boundary} `).trim();
  const titles = own.map(({ title }) => title);
  const names = new Set([...titles.filter(isShort), ...own.flatMap((entry) => entry.names)].map(nameWord));
  const also = new Set([
    // Ids are found whole, and in parts where they stand above the title.
    ...(kind === 'rule' ? [] : own.flatMap((entry) => entry.names)),
    ...titles.flatMap(otherNames),
    ...own.flatMap(({ paths = [] }) => paths).flatMap(fieldsOfPath),
    path.split('#')[1]?.replaceAll('-', ' ') ?? '',
  ]);
  return {
    url: path,
    // Pagefind drops a record that has no word.
    content: field((language) => entries[language]?.text || entries[language]?.title || ''),
    language: stemmer,
    meta: {
      title: field((language) => entries[language]?.title ?? ''),
      trail: field((language) => entries[language]?.trail.join(trailSign) ?? ''),
      names: [...names].join(' '),
      also: [...also].map(cut).join(' ').trim(),
      above: [...new Set(own.flatMap(({ trail }) => trail.flatMap(otherNames)))].filter((name) => !also.has(name)).map(cut).join(' '),
    },
    filters: { kind: [kind] },
  };
}

/** Nobody types a sentence to find what it is the title of. */
function isShort(title: string): boolean {
  return title.length <= (/\p{Script=Han}/u.test(title) ? 12 : 30);
}

/** A path is found as a whole and by its last fields; in the whole their capitals are lost. */
function fieldsOfPath(path: string): string[] {
  return [path, ...path.split('.').slice(-2).filter((field) => /\p{Lu}/u.test(field))];
}

/** What Pagefind keeps of a record, as its `data()` gives it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A place in one language; its text cut into words, the first of which has this number in the content. */
export interface FoundPlace {
  readonly path: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly title: string;
  readonly trail: readonly string[];
  readonly words: readonly string[];
  readonly from: number;
}

/** Reads a place back; nothing where it does not exist in that language. */
export function placeIn(fragment: Fragment, language: Language): FoundPlace | undefined {
  const side = (text = ''): { words: string[]; from: number } => {
    const words = text.split(' ');
    const middle = words.indexOf(boundary);
    if (middle < 0) return { words, from: 0 };
    return language === 'en' ? { words: words.slice(0, middle), from: 0 } : { words: words.slice(middle + 1), from: middle + 1 };
  };
  const shown = (text?: string): string => uncut(side(text).words.join(' '));
  const title = shown(fragment.meta['title']);
  const kind = kinds.find((each) => fragment.filters['kind']?.includes(each));
  if (!title || !kind) return undefined;
  return { path: fragment.url, language, kind, title, trail: shown(fragment.meta['trail']).split(trailSign).filter(Boolean), ...side(fragment.content) };
}
