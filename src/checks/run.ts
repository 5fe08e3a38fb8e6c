/** Runs every check of the content and prints what it finds: `node src/checks/run.ts`. */
import { relative, resolve } from 'node:path';
import { readContent } from '../site/read-content.ts';
import { formatFault, type Fault } from '../site/fault.ts';
import type { ContentTree } from '../site/content-tree.ts';
import type { ContentCheck } from './check.ts';
import { changesResolve } from './changes-resolve.ts';
import { chineseTypography } from './chinese-typography.ts';
import { examplesHold } from './examples-hold.ts';
import { fieldsShown } from './fields-shown.ts';
import { filesFollowSchema } from './files-follow-schema.ts';
import { headingsHaveIds } from './headings-have-ids.ts';
import { languagesAgree } from './languages-agree.ts';
import { matricesComplete } from './matrices-complete.ts';
import { referencesResolve } from './references-resolve.ts';
import { rulesHavePages } from './rules-have-pages.ts';
import { sourcesComplete } from './sources-complete.ts';
import { topicsComplete } from './topics-complete.ts';

export const contentChecks: readonly ContentCheck[] = [
  filesFollowSchema, topicsComplete, languagesAgree, headingsHaveIds, matricesComplete, referencesResolve, examplesHold, rulesHavePages,
  sourcesComplete, fieldsShown, changesResolve, chineseTypography,
];

/** Runs the checks one after another, telling of each as it ends. */
export async function runChecks(tree: ContentTree, tell: (line: string) => void): Promise<Fault[]> {
  const all: Fault[] = [];
  for (const { title, check } of contentChecks) {
    const started = performance.now();
    const faults: Fault[] = [];
    for await (const fault of check(tree)) faults.push(fault);
    const took = `${Math.round(performance.now() - started)} ms`;
    tell(faults.length === 0 ? `  ✓ ${title} (${took})` : `  ✗ ${title}: ${faults.length} (${took})`);
    for (const fault of faults) tell(`    ${formatFault(fault)}`);
    all.push(...faults);
  }
  return all;
}

if (relative(import.meta.filename, resolve(process.argv[1] ?? '')) === '') {
  const faults = await runChecks(readContent(process.cwd()), console.log);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
