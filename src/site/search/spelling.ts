/** Spelling forgiven: words of the site that are near to what was typed. Loaded only when a word is nowhere. */
import { nearest } from '../../engine/did-you-mean.ts';
import type { Vocabulary } from './paths.ts';

/** The text with the nearest known word in place of each unknown one, where there is one. */
export function corrected(text: string, unknown: readonly string[], { words }: Vocabulary): string {
  return text.replaceAll(/[A-Za-z][A-Za-z0-9]{3,}/g, (word) => (unknown.includes(word) ? nearest(word.toLowerCase(), words) ?? word : word));
}

export function suggestionsFor(text: string, { words, names }: Vocabulary): string[] {
  const typed = [text, ...text.split(/[\s/]+/)].filter((word) => word.length > 1);
  const near = typed.flatMap((word) => [nearest(word, names), nearest(word.toLowerCase(), words)]);
  const sharing = names.filter((name) => [...text].filter((character) => /\p{Script=Han}/u.test(character) && name.includes(character)).length >= 2);
  return [...new Set([...near.filter((name) => name !== undefined), ...sharing])].slice(0, 5);
}
