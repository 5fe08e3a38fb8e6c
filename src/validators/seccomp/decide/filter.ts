import type { Argument } from '../profile.ts';
import { isSystemCall, numberOf } from '../system-calls/system-calls.ts';
import type { Architecture } from '../system-calls/architectures.ts';
import { multiplexed } from '../system-calls/multiplexers.ts';
import { actionOf, sameAction, type Action } from './action.ts';
import { ComparisonTree, type Condition } from './comparison-tree.ts';
import type { PlacedRule } from './host.ts';

const allOnes = 2n ** 64n - 1n;

/** The rules that runc hands to libseccomp for one call on one architecture, as a tree. Throws a `ContradictionError` where libseccomp refuses one. */
export function treeOf(call: string, architecture: Architecture, rules: readonly PlacedRule[], standard: Action): ComparisonTree {
  const tree = new ComparisonTree(architecture.bits);
  for (const { at, rule } of rules) {
    const action = actionOf(rule.action, rule.errnoRet);
    // libseccomp refuses a rule with the default's action, so runc leaves it out.
    if (sameAction(action, standard)) continue;
    for (const name of rule.names) {
      for (const conditions of groupsOf(rule.args)) {
        const fitted = fit(conditions, name, call, architecture);
        if (fitted) tree.add(fitted, { action, rule: at });
      }
    }
  }
  return tree;
}

/**
 * runc gives all arguments of an entry as one rule, so that all of them have to hold; but if two of them are about
 * the same argument, which libseccomp refuses in one rule, every argument becomes a rule of its own, and one is enough.
 */
export function groupsOf(args: readonly Argument[]): readonly (readonly Condition[])[] {
  const conditions = args.map(conditionOf);
  return comparesTwice(args) ? conditions.map((condition) => [condition]) : [conditions];
}

export function comparesTwice(args: readonly Argument[]): boolean {
  return new Set(args.map(({ index }) => index)).size < args.length;
}

const operations: Readonly<Record<Argument['op'], Condition['op']>> = {
  SCMP_CMP_NE: 'ne', SCMP_CMP_LT: 'lt', SCMP_CMP_LE: 'le', SCMP_CMP_EQ: 'eq', SCMP_CMP_GE: 'ge', SCMP_CMP_GT: 'gt', SCMP_CMP_MASKED_EQ: 'masked',
};

function conditionOf({ index, value, valueTwo, op }: Argument): Condition {
  if (op === 'SCMP_CMP_MASKED_EQ') return { index, op: 'masked', mask: value, datum: valueTwo };
  return { index, op: operations[op], mask: allOnes, datum: value };
}

/** A rule of one name as a rule of the call, if it is one there: the call itself, or one that is made through it. */
function fit(conditions: readonly Condition[], name: string, call: string, architecture: Architecture): readonly Condition[] | undefined {
  if (name === call) return conditions;
  const way = architecture.multiplexes && isSystemCall(name) ? multiplexed(name) : undefined;
  if (way?.through !== call) return undefined;
  // What was asked of the first argument is lost: there stands the number of the call.
  const number: Condition = { index: 0, op: 'eq', mask: allOnes, datum: BigInt(way.number) };
  return [number, ...conditions.filter(({ index }) => index !== 0)];
}

/**
 * The greatest number among the calls that a profile names, on an architecture. runc answers ENOSYS to what lies
 * beyond it, so that programs fall back instead of failing on calls that are newer than the profile.
 */
export function lastNumberOf(rules: readonly PlacedRule[], architecture: Architecture): number {
  let last = 0;
  for (const { rule } of rules) {
    for (const name of rule.names) {
      // libseccomp gives calls that can be multiplexed a number of its own, below zero.
      if (architecture.multiplexes && multiplexed(name)) continue;
      last = Math.max(last, numberOf(name, architecture) ?? 0);
    }
  }
  return last;
}
