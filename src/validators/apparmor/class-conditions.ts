import type { Condition } from './parser/tree.ts';

/** What a class of rules asks of its conditions. */
export interface ConditionTable {
  /** Names that may stand beside the rule. */
  readonly own: readonly string[];
  /** Names that may stand within `peer=(…)`. */
  readonly peer: readonly string[];
  /** Names with a list of values; the others take one, or the first of several counts. */
  readonly lists: readonly string[];
  /** Names that may stand more than once. */
  readonly repeatable: readonly string[];
  /** Whether several values of a single one are refused. */
  readonly refusesMore: boolean;
}

const none = { own: [], peer: [], lists: [], repeatable: [], refusesMore: false };

/** By class, but for mount rules, which go their own way. */
export const conditionTables: Readonly<Record<string, ConditionTable>> = {
  dbus: { ...none, own: ['bus', 'name', 'path', 'interface', 'member'], peer: ['bus', 'name', 'label', 'path', 'interface', 'member'], refusesMore: true },
  signal: { ...none, own: ['set', 'peer'], lists: ['set'], repeatable: ['set'] },
  ptrace: { ...none, own: ['peer'] },
  unix: { ...none, own: ['type', 'addr'], peer: ['addr', 'label'], refusesMore: true },
  network: { ...none, own: ['ip', 'port', 'interface', 'label'], peer: ['ip', 'port', 'label'] },
  userns: none,
  mqueue: { ...none, own: ['label', 'type'] },
  io_uring: { ...none, own: ['label'], peer: ['label'], refusesMore: true },
};

/** The one value that counts. */
export function valueOf({ values }: Condition): string {
  return values[0]?.value ?? '';
}
