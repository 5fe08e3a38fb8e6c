import type { Language } from '../../engine/localized.ts';

/** What a place on the site is to somebody who looks for it; a `page` lists others or is a tool. */
export const kinds = ['topic', 'rule', 'term', 'example', 'source', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** A place that search can lead to: a section, a rule, a term, an example, a source. */
export interface Entry {
  /** Address with language and anchor, without base: `/zh/kubernetes/runtimeclass/#overhead`. */
  readonly address: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly title: string;
  /** Titles above it, outermost first. */
  readonly trail: readonly string[];
  readonly text: string;
  /** Names that lead here when they are typed exactly: rule ids, aliases of a term. */
  readonly names: readonly string[];
  /** Searched but not shown: kinds and paths of the fields that a rule is about. */
  readonly paths?: readonly string[];
}
