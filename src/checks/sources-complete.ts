import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlFile } from '../site/content-file.ts';
import { releasesSchema } from '../site/content-schema.ts';
import { isolationFile, readIsolation } from '../site/isolation.ts';
import { releasesFile } from '../site/releases.ts';
import type { ContentTree } from '../site/content-tree.ts';
import type { Fault } from '../site/fault.ts';
import type { ContentCheck } from './check.ts';

/** Branches move; a source has to be found again as it was read. */
const moving = /\/(?:blob|tree|raw|refs\/heads)\/(?:main|master|HEAD|develop)\/|\/latest\/|^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:main|master)\//;

/** Sources can be found again: dated in order, at an address that stays; the release table cites known ones. */
export const sourcesComplete: ContentCheck = {
  title: 'sources can be found again',
  *check(tree) {
    for (const [id, { url, date, read }] of tree.sources) {
      const file = `content/sources/${id}.yaml`;
      if (moving.test(url)) yield { file, message: `url: ${url} follows a branch; give a tag or a commit` };
      if (read < date) yield { file, message: `read: ${read} lies before the version's date ${date}` };
    }
    yield* isolationFaults(tree);
    if (!existsSync(join(tree.root, releasesFile))) return;
    const { value: releases = [], faults } = readYamlFile(tree.root, releasesFile, releasesSchema);
    yield* faults;
    for (const { version, changes } of releases) {
      for (const { source } of changes) {
        if (!tree.sources.has(source)) yield { file: releasesFile, message: `${version}: there is no source ${source}` };
      }
    }
  },
};

/** Every cell of the table of boundaries cites a source that is there. */
function* isolationFaults({ root, sources }: ContentTree): Generator<Fault> {
  if (!existsSync(join(root, isolationFile))) return;
  try {
    for (const { id, cells } of readIsolation(root).boundaries) {
      for (const [path, { source }] of Object.entries(cells)) {
        if (!sources.has(source)) yield { file: isolationFile, message: `${id}, ${path}: there is no source ${source}` };
      }
    }
  } catch (error) {
    yield { file: isolationFile, message: (error as Error).message };
  }
}
