import type { ParseProblem } from './parser/parse-problem.ts';
import { parseProfiles } from './parser/parse-profiles.ts';
import { evaluate } from './evaluate.ts';
import type { ConditionalRule, Prefix, Profile, ProfileFile, Rule } from './parser/tree.ts';
import { expand, variablesOf, type Variables } from './variables.ts';

/** A file as rules look at it. */
export interface Policy {
  readonly text: string;
  /** Of the parser whose verdict is asked for. */
  readonly version: string;
  readonly file: ProfileFile;
  readonly problems: readonly ParseProblem[];
  readonly variables: Variables;
  readonly profiles: readonly FlatProfile[];
}

/** A profile with its own rules in one list, whatever blocks they stand in. */
export interface FlatProfile {
  readonly profile: Profile;
  readonly parent: FlatProfile | undefined;
  readonly namespace: string | undefined;
  /** Without the namespace. */
  readonly name: string;
  readonly entries: readonly FlatRule[];
}

export interface FlatRule {
  readonly rule: Rule;
  /** Of the blocks around it, the innermost first. */
  readonly blocks: readonly Prefix[];
  /** Whether it is known to be in force: not in a branch that is not taken, or of which nothing is known. */
  readonly counts: boolean;
}

export function readPolicy(text: string, version: string): Policy {
  const { problems, ...file } = parseProfiles(text);
  const variables = variablesOf(file);
  const profiles: FlatProfile[] = [];
  for (const profile of file.profiles) flatten(profile, undefined, variables, profiles);
  return { text, version, file, problems, variables, profiles };
}

function flatten(profile: Profile, parent: FlatProfile | undefined, variables: Variables, into: FlatProfile[]): void {
  const entries: FlatRule[] = [];
  const flat: FlatProfile = { profile, parent, ...labelOf(profile.name.value), entries };
  into.push(flat);
  collect(profile.rules, { blocks: [], counts: true }, variables, entries);
  for (const { rule } of entries) if (rule.type === 'profile') flatten(rule, flat, variables, into);
}

function collect(rules: readonly Rule[], around: Omit<FlatRule, 'rule'>, variables: Variables, into: FlatRule[]): void {
  for (const rule of rules) {
    into.push({ rule, ...around });
    if (rule.type === 'block') collect(rule.rules, { ...around, blocks: [rule.prefix, ...around.blocks] }, variables, into);
    if (rule.type === 'if') collectBranches(rule, around, variables, into);
  }
}

function collectBranches({ branches }: ConditionalRule, around: Omit<FlatRule, 'rule'>, variables: Variables, into: FlatRule[]): void {
  let open: boolean | undefined = true;
  for (const { test, rules } of branches) {
    const holds = test ? evaluate(test, variables) : true;
    collect(rules, { ...around, counts: around.counts && open === true && holds === true }, variables, into);
    open = holds === undefined || open === undefined ? undefined : open && !holds;
  }
}

/** Takes `:ns:name` and `:ns://name` apart. */
export function labelOf(label: string): { readonly namespace: string | undefined; readonly name: string } {
  const own = label.startsWith('&') ? label.slice(1) : label;
  const end = own.startsWith(':') ? own.indexOf(':', 1) : -1;
  if (end < 0) return { namespace: undefined, name: own };
  const name = own.slice(end + 1);
  return { namespace: own.slice(1, end), name: name.startsWith('//') ? name.slice(2) : name };
}

/** `parent//child`. */
export function fullName({ name, parent }: FlatProfile): string {
  return parent ? `${fullName(parent)}//${name}` : name;
}

/** Variables that the parser itself sets while it expands the rules of a profile. */
export function automaticVariables(flat: FlatProfile, variables: Variables): ReadonlyMap<string, string> {
  const name = fullName(flat).replace(/[{}[\]*?]/g, '\\$&');
  const attachment = flat.profile.attachment?.value ?? flat.name;
  const path = expand(attachment, variables);
  const own = new Map([['profile_name', name]]);
  // A profile without a path has none of these. Of one that is not known here, a path may come out.
  if (path === undefined || path.startsWith('/') || flat.profile.attachment) for (const one of pathVariables) own.set(one, path ?? '/');
  return own;
}

/** Since 5.0: what the profile attaches to. */
export const pathVariables: readonly string[] = ['attach_path', 'exec_path'];

/** A word of a profile's rule with the variables put in. */
export function expandIn(word: string, { variables }: Policy, flat: FlatProfile): string | undefined {
  return expand(word, variables, automaticVariables(flat, variables));
}
