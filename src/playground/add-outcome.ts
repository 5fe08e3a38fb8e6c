import { dayOf } from '../citation/citation.ts';
import { fetchVersion } from '../citation/fetch-version.ts';
import type { Language, Localized } from '../engine/localized.ts';
import { keepLine } from '../review/keep-line.ts';
import { addedWords } from '../review/review-words.ts';
import { limits, type ValidationOutcome } from '../review/sheet.ts';
import type { Outcome } from './review-offer.ts';
import type { PlaygroundSetup } from './setup.ts';

const outcomeWords = {
  noDigest: { en: 'Not added: browsers compute digests only where a page came over HTTPS.', zh: '没有加入：浏览器只在 HTTPS 页面上计算摘要。' },
  tooLong: { en: 'Not added: the text is too long for the sheet. Without it the outcome can be added.', zh: '没有加入：文本太长，放不进评审表。不带文本则可以加入。' },
} satisfies Readonly<Record<string, Localized>>;

const titles: Readonly<Record<Language, (validator: string) => string>> = {
  en: (validator) => `Validator ${validator}`,
  zh: (validator) => `校验器 ${validator}`,
};

/** Puts an outcome on the review sheet; says what came of it. */
export async function addOutcome({ text, authority, diagnostics }: Outcome, setup: PlaygroundSetup, withText: boolean): Promise<string> {
  const { language, validator, addresses } = setup;
  if (withText && text.length > limits.text) return outcomeWords.tooLong[language];
  const sha256 = await digestOf(text);
  if (!sha256) return outcomeWords.noDigest[language];
  const count = (severity: string): number => diagnostics.filter((found) => found.severity === severity).length;
  const outcome: ValidationOutcome = {
    verdict: count('error') > 0 ? 'refused' : diagnostics.some(({ unchecked }) => unchecked) ? 'not-all-checked' : 'accepted',
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    validator,
    authority,
    rules: [...new Set(diagnostics.map(({ rule }) => rule))],
    sha256,
    ...(withText && { text }),
  };
  const version = await fetchVersion();
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const citation = {
    title: titles[language](validator),
    section: authority,
    language,
    // What the validator checks and what it does not: that is what its verdict rests on.
    address: new URL(addresses.checked, canonical).href,
    ...(version && { version }),
    read: dayOf(new Date()),
  };
  return addedWords[keepLine({ kind: 'validation', citation, verdict: 'open', notes: '', outcome })][language];
}

/** SHA-256 of the text in UTF-8, in hexadecimal: what `sha256sum` prints for the file. */
async function digestOf(text: string): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
