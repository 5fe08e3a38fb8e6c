import { nearest } from '../../engine/did-you-mean.ts';
import type { Fix } from '../../engine/diagnostic.ts';
import type { Field } from '../../engine/field.ts';
import type { Localized } from '../../engine/localized.ts';

/** What a misspelt word was meant to be: a sentence to append, and the edit. */
export interface Suggestion {
  readonly words: Localized;
  readonly fix?: Fix;
}

export function suggest(field: Field, candidates: readonly string[]): Suggestion {
  const text = field.text();
  const meant = nearest(text, candidates) ?? candidates.find((candidate) => candidate.endsWith(`_${text.toUpperCase()}`));
  if (meant === undefined || text === '') return { words: { en: '', zh: '' } };
  return { words: { en: ` Did you mean \`${meant}\`?`, zh: `是不是想写 \`${meant}\`？` }, ...replacing(field, meant) };
}

/** Puts a string in the place of another. */
export function replacing(field: Field, value: string): { readonly fix?: Fix } {
  if (field.node?.type !== 'string') return {};
  return { fix: { title: { en: `Write ${value}`, zh: `改写为 ${value}` }, edits: [{ range: field.node.range, insert: JSON.stringify(value) }] } };
}

/** What a reader pasted, cut to a length that a message can hold. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
