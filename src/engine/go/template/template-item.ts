import type { Localized } from '../../localized.ts';

/** A piece of a template: its kind, its text, and where it begins. */
export interface TemplateItem {
  readonly kind: ItemKind;
  readonly text: string;
  readonly at: number;
}

/** What Go's lexer tells apart, blanks and delimiters included. */
export type ItemKind =
  | 'text' | 'left' | 'right' | 'end' | 'space' | 'assign' | 'declare' | 'pipe' | 'string' | 'character' | 'variable' | 'field'
  | 'dot' | 'number' | 'identifier' | 'keyword' | 'boolean' | 'nil' | 'open' | 'close' | 'sign';

/** Where a template is wrong, as an offset into it, and why. */
export class TemplateError extends Error {
  readonly at: number;
  readonly reason: Localized;

  constructor(at: number, en: string, zh: string) {
    super(en);
    this.at = at;
    this.reason = { en, zh };
  }
}
