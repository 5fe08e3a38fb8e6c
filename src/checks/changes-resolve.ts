import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { changedPlace, changesFile } from '../site/change.ts';
import { readYamlFile } from '../site/content-file.ts';
import { changesSchema } from '../site/content-schema.ts';
import { languages } from '../engine/localized.ts';
import type { ContentCheck } from './check.ts';

/** Every entry of the feeds has an id of its own and leads to a page that is there in both languages. */
export const changesResolve: ContentCheck = {
  title: 'changes lead somewhere',
  *check(tree) {
    if (!existsSync(join(tree.root, changesFile))) return;
    const { value = [], faults } = readYamlFile(tree.root, changesFile, changesSchema);
    yield* faults;
    const seen = new Set<string>();
    for (const change of value) {
      if (seen.has(change.id)) yield { file: changesFile, message: `the id ${change.id} is given twice` };
      seen.add(change.id);
      for (const language of languages) {
        const place = changedPlace(change, tree, language);
        if ('problem' in place) yield { file: changesFile, message: `${change.id}: ${place.problem}` };
      }
    }
  },
};
