import type { Field } from '../../engine/field.ts';
import type { Rule } from '../../engine/rule.ts';
import type { SeccompProfile, SystemCallRule } from './profile.ts';
import { profileOf, ruleOf } from './read-profile.ts';

/** Whose form a profile has: the runtime's own, or Docker's with what it resolves for the host. */
export type ProfileForm = 'oci' | 'docker';

/** A profile as rules look at it: in its text, and as data. */
export interface ProfileInput {
  readonly root: Field;
  readonly form: ProfileForm;
  readonly profile: SeccompProfile;
  readonly entries: readonly ProfileEntry[];
}

/** An entry of `syscalls`. */
export interface ProfileEntry {
  readonly at: number;
  readonly field: Field;
  readonly rule: SystemCallRule;
  /** Where its names stand, in their order. */
  readonly names: readonly Field[];
  /** Whether Docker takes it for some hosts and containers only. */
  readonly conditional: boolean;
}

export type ProfileRule = Rule<ProfileInput>;

export function profileInput(root: Field, form: ProfileForm): ProfileInput {
  return { root, form, profile: profileOf(root), entries: root.child('syscalls').items().map(entryOf) };
}

function entryOf(field: Field, at: number): ProfileEntry {
  const rule = ruleOf(field);
  const name = field.child('name');
  const names = name.text() === '' ? field.child('names').items() : [name];
  return { at, field, rule, names, conditional: rule.includes !== undefined || rule.excludes !== undefined };
}

/** Whether a listener is asked for: some call is handed to a supervisor. */
export function notifies({ entries }: ProfileInput): boolean {
  return entries.some(({ rule }) => rule.action === 'SCMP_ACT_NOTIFY' && rule.names.length > 0);
}
