/** Rules that start the same program in different ways. */
import type { Finding } from '../../../engine/diagnostic.ts';
import { readFilePermissions, type ExecMode } from '../file-permissions.ts';
import type { Token } from '../lexer/token.ts';
import type { ChangeProfileRule, FileRule, Prefix } from '../parser/tree.ts';
import { automatonOf, commonPath, matches, type Automaton } from '../pattern-automaton.ts';
import { patternProblem } from '../pattern-problem.ts';
import { expandIn, type FlatProfile, type FlatRule, type Policy } from '../policy.ts';
import { findingAt, shown, type PolicyRule } from '../rule.ts';
import { isLink } from '../words-of.ts';

export const execConflict: PolicyRule = {
  id: 'apparmor/exec-conflict',
  severity: 'error',
  source: 'apparmor-merge',
  *check(policy) {
    for (const flat of policy.profiles) {
      const starts = flat.entries.flatMap((entry) => (entry.counts ? (startOf(entry, flat, policy) ?? []) : []));
      yield* mergeConflicts(starts);
      yield* overlapConflicts(starts);
    }
  },
};

/** A rule that starts a program. */
interface Start {
  /** What rules have in common that the parser merges. */
  readonly key: string;
  readonly kind: 'file' | 'change_profile';
  readonly pattern: string;
  readonly place: Token;
  readonly mode: string;
  readonly owners: readonly string[];
  readonly denies: boolean;
  readonly priority: number;
}

function startOf({ rule, blocks }: FlatRule, flat: FlatProfile, policy: Policy): Start | undefined {
  if (rule.type === 'change_profile') return changeStart(rule, flat, policy);
  if (rule.type !== 'file') return undefined;
  const { exec, problem } = readFilePermissions(rule.permissions.value);
  const pattern = expandIn(rule.path.value, policy, flat);
  if (!exec || problem || pattern === undefined || patternProblem(pattern)) return undefined;
  const outer = blocks.at(-1) ?? rule.prefix;
  const link = isLink(rule) ? (rule.target?.value ?? '') : '';
  return {
    key: keyOf(link, outer, pattern), kind: 'file', pattern, place: rule.permissions, mode: written(exec, rule), owners: ownersOf([rule.prefix, ...blocks]),
    denies: outer.mode?.value === 'deny', priority: Number(outer.priority?.value ?? 0),
  };
}

function keyOf(first: string, { mode, audit, priority }: Prefix, pattern: string): string {
  return JSON.stringify([first, mode?.value, audit !== undefined, priority?.value ?? '0', pattern]);
}

function changeStart(rule: ChangeProfileRule, flat: FlatProfile, policy: Policy): Start | undefined {
  const pattern = expandIn(rule.target?.value ?? '**', policy, flat);
  if (!rule.exec || pattern === undefined) return undefined;
  return {
    key: keyOf(`change_profile ${rule.exec.value}`, rule.prefix, pattern), kind: 'change_profile', pattern, place: rule.keyword,
    mode: rule.mode?.value === 'unsafe' ? 'unsafe' : 'safe', owners: ['owner', 'other'], denies: rule.prefix.mode?.value === 'deny',
    priority: Number(rule.prefix.priority?.value ?? 0),
  };
}

/** `px`, `Px`, `px -> name`: small letters keep the environment. */
function written(exec: ExecMode, { exec: word, target }: FileRule): string {
  const unsafe = word ? word.value === 'unsafe' : exec.unsafe;
  const capital = exec.way.slice(0, 1).toUpperCase() + exec.way.slice(1);
  return `${unsafe || exec.way.startsWith('i') ? exec.way : capital}x${target ? ` -> ${target.value}` : ''}`;
}

function ownersOf(prefixes: readonly Prefix[]): readonly string[] {
  const words = prefixes.flatMap(({ owner }) => (owner ? [owner.value === 'other' ? 'other' : 'owner'] : []));
  return ['owner', 'other'].filter((one) => words.every((word) => word === one));
}

const contradict = (one: Start, other: Start): boolean => one.mode !== other.mode && one.owners.some((owner) => other.owners.includes(owner));

/** Rules that differ in their permissions alone, which the parser makes one. */
function* mergeConflicts(starts: readonly Start[]): Iterable<Finding> {
  for (const [, merged] of Map.groupBy(starts, ({ key }) => key)) {
    for (const [at, start] of merged.entries()) {
      const other = merged.slice(0, at).find((before) => contradict(before, start));
      if (other) yield conflict(start, other, start.pattern);
    }
  }
}

function conflict({ place, mode }: Start, other: Start, path: string): Finding {
  return findingAt(place, {
    en: `Another rule starts \`${shown(path)}\` in another way (\`${other.mode}\`, here \`${mode}\`): the parser refuses both.`,
    zh: `另一条规则以不同方式启动 \`${shown(path)}\`（那里是 \`${other.mode}\`，这里是 \`${mode}\`）：解析器会一并拒绝。`,
  });
}

/** More rules than this are not held against each other, nor more pairs of patterns looked into. */
const mostRules = 400;

/** Patterns that share a path, both with wildcards or both without: those without override the others. */
function* overlapConflicts(starts: readonly Start[]): Iterable<Finding> {
  const files = starts.filter(({ kind, denies }) => kind === 'file' && !denies);
  // What a deny rule takes away cannot be in conflict; where it reaches is not worked out here.
  if (files.length !== starts.filter(({ kind }) => kind === 'file').length || files.length > mostRules) return;
  const read = files.map((start) => ({ start, automaton: automatonOf(start.pattern) }));
  for (const [at, one] of read.entries()) {
    for (const other of read.slice(0, at)) {
      const path = mayOverlap(one.start, other.start) ? overlap(one, other, read) : undefined;
      if (path === undefined) continue;
      yield conflict(one.start, other.start, path);
      break;
    }
  }
}

function mayOverlap(one: Start, other: Start): boolean {
  return one.key !== other.key && one.priority === other.priority && contradict(one, other) && agree(literalStart(one.pattern), literalStart(other.pattern));
}

function literalStart(pattern: string): string {
  const wild = pattern.search(/[*?[{\\]/);
  return wild < 0 ? pattern : pattern.slice(0, wild);
}

function agree(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) === right.slice(0, length);
}

interface ReadStart {
  readonly start: Start;
  readonly automaton: Automaton | undefined;
}

function overlap(one: ReadStart, other: ReadStart, all: readonly ReadStart[]): string | undefined {
  if (!one.automaton || !other.automaton || one.automaton.isExact !== other.automaton.isExact) return undefined;
  const path = commonPath(one.automaton, other.automaton);
  if (path === undefined) return undefined;
  // A rule that overrides both settles it, at least for this path.
  const settled = all.some(({ start, automaton }) => {
    const overrides = start.priority > one.start.priority || (start.priority === one.start.priority && automaton?.isExact && !one.automaton?.isExact);
    return overrides && (!automaton || matches(automaton, path));
  });
  return settled ? undefined : path;
}
