/**
 * `npm run bench [-- --json FILE --runs N --no-speed --no-build --no-site --search-peers]`: how fast the
 * validator is beside others, how large the site's pages and its search are, beside other generators'
 * search if asked for, how long it takes to build.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureSearchOn, type SearchCost } from './search-cost.ts';
import { measureSearchPeers } from './search-peers.ts';
import { measureSite, type Visit } from './site-size.ts';
import { measureSpeed, type Speed } from './speed.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '9' },
    speed: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
    site: { type: 'boolean', default: true },
    'search-peers': { type: 'boolean', default: false },
  },
});

if (values.speed) console.log('Speed…');
const speeds = values.speed ? await measureSpeed(Number(values.runs), console.log) : [];
const buildSeconds = values.build ? measureBuild() : undefined;
const visits = values.site ? await measureSite() : [];
if (values['search-peers']) console.log('Search of others…');
const searches = [
  ...(values.site ? [{ name: 'Speclens', costs: await measureSearchOn('dist') }] : []),
  ...(values['search-peers'] ? await measureSearchPeers('dist', console.log) : []),
];

printSpeeds(speeds);
printVisits(visits);
printSearches(searches);
if (buildSeconds !== undefined) console.log(`\nThe site is built in ${buildSeconds.toFixed(1)} s.`);
if (values.json) {
  const machine = { cpus: cpus().length, platform: process.platform, arch: process.arch, node: process.version };
  writeFileSync(values.json, `${JSON.stringify({ date: new Date().toISOString(), machine, speeds, visits, searches, buildSeconds }, null, 2)}\n`);
}

function measureBuild(): number {
  console.log('Build…');
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['src/site/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the build failed');
  return (performance.now() - started) / 1000;
}

function printSpeeds(all: readonly Speed[]): void {
  if (all.length === 0) return;
  const ms = (value: number | undefined) => (value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0));
  const bare = all.find(({ name }) => name.startsWith('yaml (bare'))?.warmMany;
  const rows = all.map(({ name, note, warmOne, warmMany, coldOne, coldMany }) => [
    name,
    ms(warmOne),
    ms(warmMany),
    warmMany && bare ? (warmMany / bare).toFixed(2) : '–',
    ms(coldOne),
    ms(coldMany),
    note,
  ]);
  const head = ['ms (median)', 'one, warm', '5,000 lines, warm', '× bare', 'one, new process', '5,000 lines, new process', ''];
  printTable([head, ...rows]);
}

function printVisits(all: readonly Visit[]): void {
  if (all.length === 0) return;
  const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
  const rows = all.map(({ name, bytes, scripts, requests }) => [name, kilobytes(bytes), kilobytes(scripts), String(requests)]);
  printTable([['first visit, compressed', 'KB', 'of it JavaScript', 'requests'], ...rows]);
}

function printSearches(all: readonly { name: string; costs: readonly SearchCost[] }[]): void {
  if (all.length === 0) return;
  const rows = all.flatMap(({ name, costs }) => costs.map(({ query, bytes, requests, milliseconds }) => (
    [query, name, (bytes / 1024).toFixed(1), String(requests), milliseconds?.toFixed(0) ?? 'nothing found']
  )));
  const queries = [...new Set(rows.map(([query]) => query))];
  printTable([['first search, nothing cached', '', 'KB', 'requests', 'ms to results'], ...queries.flatMap((query) => rows.filter(([asked]) => asked === query))]);
}

/** As Markdown, so that it can be put into the README as it stands. */
function printTable([head, ...rows]: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(['', line(head!), line(head!.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n'));
}
