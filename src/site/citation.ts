import type { PageOutline } from './page-outline.ts';

/** Ids of the sources a page cites, in the order of their first citation: the place gives the number. */
export function citedSources({ references }: PageOutline): string[] {
  const ids = references.filter(({ reference }) => reference.kind === 'source').map(({ reference }) => reference.target);
  return [...new Set(ids)];
}
