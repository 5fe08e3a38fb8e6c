/**
 * Filters over system calls as finite functions, to try what the formal view of sandboxing claims.
 * The order of actions is the kernel's (seccomp(2), "decreasing order of precedence").
 */
export const actions = ['allow', 'log', 'trace', 'notify', 'errno', 'trap', 'kill-thread', 'kill-process'] as const;

export type Action = (typeof actions)[number];

/** What a filter answers to each call, by the call's number. */
export type Filter = readonly Action[];

/** The stricter of two answers. */
export function stricter(a: Action, b: Action): Action {
  return actions.indexOf(a) >= actions.indexOf(b) ? a : b;
}

/** What a thread gets under two filters: of each call, the stricter answer. */
export function stack(a: Filter, b: Filter): Filter {
  return a.map((action, call) => stricter(action, b[call]!));
}

/** Calls that are made. Those that only a third party may let through do not count. */
export function allowed(filter: Filter): Set<number> {
  return new Set(filter.flatMap((action, call) => (action === 'allow' || action === 'log' ? [call] : [])));
}

/** A filter by list: the calls in it get one action, all others another. It knows nothing of how many there are. */
export function byList(listed: ReadonlySet<number>, inList: Action, otherwise: Action): (calls: number) => Filter {
  return (calls) => Array.from({ length: calls }, (_, call) => (listed.has(call) ? inList : otherwise));
}
