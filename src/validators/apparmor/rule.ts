import type { Finding, Fix } from '../../engine/diagnostic.ts';
import type { Localized } from '../../engine/localized.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Token } from './lexer/token.ts';
import type { Policy } from './policy.ts';

export type PolicyRule = Rule<Policy>;

export function findingAt({ from, to }: { readonly from: number; readonly to: number }, message: Localized, fix?: Fix): Finding {
  return { range: { from, to }, message, ...(fix && { fix }) };
}

export function replacing({ from, to }: Token, insert: string): Fix {
  return { title: { en: `Write ${insert}`, zh: `改写为 ${insert}` }, edits: [{ range: { from, to }, insert }] };
}

/** A word for a message, cut where it is long. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
