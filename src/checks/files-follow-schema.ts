import type { ContentCheck } from './check.ts';

/** What reading the tree found: YAML that does not parse, fields the schema does not know, folders nobody lists. */
export const filesFollowSchema: ContentCheck = {
  title: 'files follow their schema',
  check: (tree) => tree.faults,
};
