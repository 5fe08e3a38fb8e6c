/** Both languages have the same places: what search leads to is one place with two texts. */
import type { Language } from '../../engine/localized.ts';
import { parseHref } from '../address.ts';
import type { Entry, Kind } from './entry.ts';

export interface Place {
  /** Address without language and base: `/kubernetes/runtimeclass/#overhead`. */
  readonly path: string;
  readonly kind: Kind;
  readonly entries: Readonly<Partial<Record<Language, Entry>>>;
}

/** Entries of all pages as places, in an order that is the same on every machine. */
export function placesOf(entries: readonly Entry[]): Place[] {
  const byPath = Map.groupBy(entries, ({ address }) => parseHref(address).path);
  return [...byPath]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, own]) => ({ path, kind: own[0]!.kind, entries: Object.fromEntries(own.map((entry) => [entry.language, entry])) }));
}
