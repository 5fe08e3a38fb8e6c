/** Kinds of tokens; the parser's own names for them are in capitals there, `TOK_ID` and so on. */
export type TokenKind =
  | 'id' | 'mode' | 'value' | 'variable' | 'boolean' | 'condition' | 'condition-list' | 'keyword'
  | '{' | '}' | '(' | ')' | ',' | '=' | '+=' | '?=' | ':=' | '->' | '<=' | '<' | '>' | '>=' | '==' | '!=' | ':' | '^' | '+' | 'in'
  | 'include' | 'stray' | 'end';

/** A word or sign of a profile, with its place. */
export interface Token {
  readonly kind: TokenKind;
  /** As written, quotes and escapes included. */
  readonly text: string;
  /** What it stands for: quotes taken off, escapes resolved; of a keyword, the word. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Of an include: whether it may be missing, is looked for in the system's folders, is written with `#`. */
  readonly include?: { readonly ifExists: boolean; readonly system: boolean; readonly hash: boolean };
}
