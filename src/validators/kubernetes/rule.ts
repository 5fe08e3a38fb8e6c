import type { Finding } from '../../engine/diagnostic.ts';
import type { Rule, RuleDescription } from '../../engine/rule.ts';
import type { KubernetesObject, Paste } from './object.ts';
import type { Pod } from './pod.ts';

/** A rule over objects of certain kinds. */
export interface ObjectRule extends Rule<KubernetesObject> {
  readonly scope: 'object';
  /** `Kind.group` each, as in {@link KubernetesObject.groupKind}, of every version of the kind; or {@link everyKind}. */
  readonly kinds: readonly string[];
}

/** A rule over Pods and the Pod templates of workloads. */
export interface PodRule extends Rule<Pod> {
  readonly scope: 'pod';
}

/** A rule that needs all pasted objects, such as one over references between them. */
export interface PasteRule extends Rule<Paste> {
  readonly scope: 'paste';
}

/** A rule whose findings the YAML reader or the schema walker makes while it works. */
export interface ReaderRule extends RuleDescription {
  readonly scope: 'reader';
}

/** For a rule over all objects, custom ones among them. */
export const everyKind: readonly string[] = ['*'];

/** Any rule of this validator, by what it looks at. */
export type KubernetesRule = ObjectRule | PodRule | PasteRule | ReaderRule;

export function objectRule(rule: Omit<ObjectRule, 'scope'>): ObjectRule {
  return { scope: 'object', ...rule };
}

export function podRule(rule: Omit<PodRule, 'scope'>): PodRule {
  return { scope: 'pod', ...rule };
}

export function pasteRule(rule: Omit<PasteRule, 'scope'>): PasteRule {
  return { scope: 'paste', ...rule };
}

export function readerRule(rule: Omit<ReaderRule, 'scope'>): ReaderRule {
  return { scope: 'reader', ...rule };
}

/** What a {@link ReaderRule} found, before the report stamps it. */
export interface RuleFinding {
  readonly rule: RuleDescription;
  readonly finding: Finding;
}
