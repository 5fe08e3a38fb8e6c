import { languages, type Language } from '../engine/localized.ts';

/** What the languages call themselves: the words of the language switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

/** BCP 47 tags for `lang` and `hreflang`. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** English stands at the root, the others under their own folder. */
export const languageFolders: Readonly<Record<Language, string>> = { en: '', zh: '/zh' };

export function otherLanguage(language: Language): Language {
  return languages.find((other) => other !== language)!;
}
