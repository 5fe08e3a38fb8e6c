/** `npm test`: everything, in the order in which faults are cheapest to find; stops at the first. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './browser/find-chromium.ts';

interface Step {
  readonly title: string;
  /** What a developer runs to have this step alone. */
  readonly script: string;
}

const steps: readonly Step[] = [
  { title: 'Types', script: 'check:types' },
  { title: 'Content', script: 'check:content' },
  { title: 'Units, contracts, properties', script: 'test:unit' },
  { title: 'Build', script: 'build' },
  { title: 'Browser', script: 'test:browser' },
];

const started = performance.now();
const times: string[] = [];

try {
  console.log(`\n[0/${steps.length}] A Chromium for the browser tests`);
  const found = await findChromium(console.log);
  console.log(`      ${found.name}`);
  process.env['SPECLENS_CHROMIUM_FOUND'] = JSON.stringify(found);
  for (const [index, step] of steps.entries()) runStep(step, index);
  console.log(`\nAll tests passed in ${secondsSince(started)}.\n${times.join('\n')}`);
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}

function runStep({ title, script }: Step, index: number): void {
  console.log(`\n[${index + 1}/${steps.length}] ${title} (npm run ${script})`);
  const stepStarted = performance.now();
  // npm puts node_modules/.bin, with the Node that the project pins, first in the path.
  const { status, signal, error } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    const how = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`);
    throw new Error(`FAILED: ${title} (${how}). This step alone: npm run ${script}`);
  }
  times.push(`  ${title}: ${secondsSince(stepStarted)}`);
}

function secondsSince(moment: number): string {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`;
}
