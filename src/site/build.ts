/** Builds the site into `dist/`: checks the content, renders the pages, indexes them for search. */
import { rm } from 'node:fs/promises';
import { build as buildAstro } from 'astro';
import { formatFault, type Fault } from './fault.ts';
import { draft } from './deployment.ts';
import { content } from './content.ts';
import { finishBuild } from './finish-build.ts';
import { indexPages } from './search-index.ts';
import { sitePages } from './site-page.ts';
import { linksHold } from '../checks/links-hold.ts';
import { publishedAddressesStay } from '../checks/published-addresses-stay.ts';
import { runChecks } from '../checks/run.ts';

const folder = 'dist';

interface Step {
  readonly title: string;
  /** What came of it, in a few words. */
  run(): Promise<string>;
}

const steps: readonly Step[] = [
  {
    title: 'Check the content',
    async run() {
      const tree = content();
      refuse(await runChecks(tree, console.log));
      const examples = tree.chapters.flatMap(({ topics }) => topics.flatMap((topic) => topic.examples)).filter((name) => !name.endsWith('.expected'));
      return `${tree.rules.size} rules, ${examples.length} examples, ${tree.sources.size} sources, ${tree.terms.size} terms`;
    },
  },
  {
    title: 'Render the pages',
    async run() {
      await rm(folder, { recursive: true, force: true });
      await buildAstro({ logLevel: 'warn' });
      return `${sitePages(content()).length} pages`;
    },
  },
  {
    title: 'Compare with the published addresses',
    async run() {
      const faults = [...publishedAddressesStay(process.cwd(), folder)];
      for (const fault of faults) console.log(`    ${formatFault(fault)}`);
      refuse(faults);
      return 'all there';
    },
  },
  {
    title: 'Index the pages for search',
    run: async () => `${await indexPages(folder)} places in two languages`,
  },
  {
    title: 'Finish: policy, offline copy, pack',
    run: () => finishBuild(folder),
  },
  {
    title: 'Follow the links',
    async run() {
      const faults = linksHold(folder);
      for (const fault of faults) console.log(`    ${formatFault(fault)}`);
      refuse(faults);
      return 'all lead somewhere';
    },
  },
];

/** Ends the build on faults; a draft only shows them. */
function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0 && !draft) throw new Error(`${faults.length} fault${faults.length > 1 ? 's' : ''} in the content, listed above.`);
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
try {
  for (const [index, step] of steps.entries()) {
    console.log(`[${index + 1}/${steps.length}] ${step.title}…`);
    const stepStarted = performance.now();
    const result = await step.run();
    console.log(`      ${result} (${seconds(stepStarted)})`);
  }
  console.log(`Built into ${folder}/ in ${seconds(started)}.`);
} catch (error) {
  console.error(`\nThe build stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
