/** A file of profiles as the parser of this folder reads it. Tokens keep their places. */
import type { Token } from '../lexer/token.ts';

export interface ProfileFile {
  readonly preamble: readonly PreambleItem[];
  readonly profiles: readonly Profile[];
  /** In the order of the text, wherever they stand. */
  readonly includes: readonly Token[];
  /** Words and signs that apparmor_parser 4.1 does not know yet. */
  readonly newer: readonly Token[];
}

export type PreambleItem =
  | { readonly type: 'alias'; readonly from: Token; readonly to: Token }
  | { readonly type: 'variable'; readonly name: Token; readonly sign: AssignSign; readonly values: readonly Token[] }
  | { readonly type: 'boolean'; readonly name: Token; readonly sign: AssignSign; readonly value: Expression }
  | AbiRule;

/** Sets, adds to, sets unless set, sets anew. */
export type AssignSign = '=' | '+=' | '?=' | ':=';

/** What `if` asks, and what boolean variables are set to. */
export type Expression =
  | { readonly type: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'not'; readonly operand: Expression }
  | { readonly type: 'variable' | 'defined' | 'word'; readonly token: Token }
  | { readonly type: 'compare'; readonly sign: Token; readonly left: Token; readonly right: Token };

export interface AbiRule {
  readonly type: 'abi';
  readonly name: Token;
}

/** A profile, a hat, or a profile within another. */
export interface Profile {
  readonly type: 'profile';
  readonly form: 'bare' | 'profile' | 'hat';
  readonly name: Token;
  readonly attachment: Token | undefined;
  readonly group: ConditionGroup | undefined;
  readonly flags: readonly Token[];
  readonly rules: readonly Rule[];
}

/** What may stand before a rule, in this order. */
export interface Prefix {
  readonly priority: Token | undefined;
  readonly audit: Token | undefined;
  readonly mode: Token | undefined;
  readonly owner: Token | undefined;
}

/** `name=value`, `name=(values)`, `name in (values)`; in a group also `name:=value`, and a name alone. */
export interface Condition {
  readonly name: Token;
  readonly sign: '=' | 'in' | ':=' | undefined;
  readonly values: readonly Token[];
}

/** `peer=(…)`, `xattrs=(…)`. */
export interface ConditionGroup {
  readonly name: Token;
  readonly conditions: readonly Condition[];
}

export interface FileRule {
  readonly type: 'file';
  readonly prefix: Prefix;
  readonly path: Token;
  readonly permissions: Token;
  /** `safe` or `unsafe`. */
  readonly exec: Token | undefined;
  readonly subset: Token | undefined;
  /** The profile to change to; of a rule that begins with `l`, what may be linked to. */
  readonly target: Token | undefined;
  /** Whether the permissions stand before the path. */
  readonly leading: boolean;
}

export interface LinkRule {
  readonly type: 'link';
  readonly prefix: Prefix;
  readonly path: Token;
  readonly target: Token;
}

export type ClassName =
  | 'network' | 'mount' | 'remount' | 'umount' | 'pivot_root' | 'dbus' | 'signal' | 'ptrace' | 'unix' | 'userns' | 'mqueue' | 'io_uring';

/** Rules of the same build: permissions, words, conditions, what belongs to the other side. */
export interface ClassRule {
  readonly type: 'class';
  readonly prefix: Prefix;
  readonly keyword: Token;
  readonly name: ClassName;
  readonly permissions: readonly Token[];
  readonly words: readonly Token[];
  readonly conditions: readonly Condition[];
  /** Conditions behind the arrow of a mount rule. */
  readonly targetConditions: readonly Condition[];
  readonly group: ConditionGroup | undefined;
  readonly target: Token | undefined;
}

export interface ChangeProfileRule {
  readonly type: 'change_profile';
  readonly prefix: Prefix;
  readonly keyword: Token;
  readonly mode: Token | undefined;
  readonly exec: Token | undefined;
  readonly target: Token | undefined;
}

export interface ConditionalRule {
  readonly type: 'if';
  readonly branches: readonly Branch[];
}

/** A branch; the last one has no test if it is that of `else`. */
export interface Branch {
  readonly test: Expression | undefined;
  readonly rules: readonly Rule[];
}

export type Rule =
  | FileRule | LinkRule | ClassRule | ChangeProfileRule | ConditionalRule | Profile | AbiRule
  | { readonly type: 'file-all' | 'all'; readonly prefix: Prefix; readonly keyword: Token }
  | { readonly type: 'block'; readonly prefix: Prefix; readonly rules: readonly Rule[] }
  | { readonly type: 'capability'; readonly prefix: Prefix; readonly keyword: Token; readonly names: readonly Token[] }
  | { readonly type: 'rlimit'; readonly name: Token; readonly value: Token; readonly unit: Token | undefined };
