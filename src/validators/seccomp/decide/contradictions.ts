import { architectureNamed, type Architecture } from '../system-calls/architectures.ts';
import { multiplexed } from '../system-calls/multiplexers.ts';
import { isSystemCall } from '../system-calls/system-calls.ts';
import type { Action } from './action.ts';
import { ContradictionError } from './comparison-tree.ts';
import { treeOf } from './filter.ts';
import type { PlacedRule } from './host.ts';

/** Two rules that libseccomp cannot keep both. */
export interface Contradiction {
  readonly call: string;
  /** Their places in `syscalls`. */
  readonly earlier: number;
  readonly later: number;
  /** Where it shows. */
  readonly architecture: Architecture;
}

/** More rules for one call than anyone writes: what they say together is not worth a quadratic time. */
const mostRules = 500;

/**
 * Calls whose rules contradict each other in a filter for these architectures. `socketcall` and `ipc` are among
 * them, since on old architectures rules for the calls that they carry become rules of theirs.
 */
export function* contradictions(rules: readonly PlacedRule[], architectures: readonly Architecture[], standard: Action): Iterable<Contradiction> {
  const entries = rules.flatMap(({ at, rule }) => rule.names.filter(isSystemCall).map((name) => ({ at, rule: { ...rule, names: [name] } })));
  for (const [call, own] of Map.groupBy(entries, ({ rule }) => rule.names[0]!)) {
    const found = firstIn(call, own, architectures, standard);
    if (found) yield found;
  }
  const multiplexing = architectures.filter(({ multiplexes }) => multiplexes);
  for (const call of ['socketcall', 'ipc']) {
    const carried = entries.filter(({ rule }) => rule.names[0] === call || multiplexed(rule.names[0]!)?.through === call);
    const found = firstIn(call, carried, multiplexing, standard);
    if (found) yield found;
  }
}

function firstIn(call: string, rules: readonly PlacedRule[], architectures: readonly Architecture[], standard: Action): Contradiction | undefined {
  if (rules.length < 2 || rules.length > mostRules) return undefined;
  for (const architecture of architectures) {
    try {
      treeOf(call, architecture, rules, standard);
    } catch (error) {
      if (!(error instanceof ContradictionError)) throw error;
      return { call, earlier: error.earlier, later: error.later, architecture };
    }
  }
  return undefined;
}

/** What every machine of today has in its filter: a 64-bit architecture without multiplexed calls will do for all of them. */
export const anyMachine: readonly Architecture[] = [architectureNamed('x86_64')];
