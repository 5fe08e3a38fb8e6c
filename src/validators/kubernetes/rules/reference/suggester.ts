import { nearest } from '../../../../engine/did-you-mean.ts';

/** Likeness is dear to compute: so many names are compared, for so many that were not found. */
const mostCandidates = 100;
const mostSuggestions = 300;

/** Finds, among names, the one that is nearest to what was written; each text is looked up once. */
export function suggester(names: readonly string[]): (written: string) => string | undefined {
  const candidates = names.slice(0, mostCandidates);
  const found = new Map<string, string | undefined>();
  return (written) => {
    if (!found.has(written) && found.size < mostSuggestions) found.set(written, nearest(written, candidates));
    return found.get(written);
  };
}
