import type { Rule, RuleDescription } from '../../engine/rule.ts';
import { documentKinds, type DocumentKind, type ImageDocument } from './document.ts';

/** A rule over documents of certain kinds. */
export interface DocumentRule extends Rule<ImageDocument> {
  readonly kinds: readonly DocumentKind[];
}

/** A rule over every kind of document, unless `kinds` says otherwise. */
export function documentRule(rule: Omit<DocumentRule, 'kinds'> & { readonly kinds?: readonly DocumentKind[] }): DocumentRule {
  return { kinds: documentKinds, ...rule };
}

/** A rule whose findings are made while the text is read. */
export function readerRule(rule: RuleDescription): RuleDescription {
  return rule;
}
