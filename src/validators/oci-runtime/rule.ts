import type { Rule, RuleDescription } from '../../engine/rule.ts';
import type { DocumentKind, RuntimeDocument } from './document.ts';

/** A rule over documents of certain kinds. */
export interface DocumentRule extends Rule<RuntimeDocument> {
  readonly kinds: readonly DocumentKind[];
}

/** A rule over config.json, unless `kinds` says otherwise. */
export function documentRule(rule: Omit<DocumentRule, 'kinds'> & { readonly kinds?: readonly DocumentKind[] }): DocumentRule {
  return { kinds: ['config'], ...rule };
}

/** A rule whose findings are made while the text is read. */
export function readerRule(rule: RuleDescription): RuleDescription {
  return rule;
}
