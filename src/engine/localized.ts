/** The site's two languages, equals: a text that lacks one of them is a type error. */
export const languages = ['en', 'zh'] as const;

/** One of the languages, by its tag. */
export type Language = (typeof languages)[number];

/** One text in every language of the site. */
export type Localized = Readonly<Record<Language, string>>;
