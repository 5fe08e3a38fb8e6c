/**
 * Puts the documents of `recorded/*.cases.yaml` before a kube-apiserver and writes down its verdicts.
 *
 *     KUBE_APISERVER=https://… KUBE_TOKEN=… node src/validators/kubernetes/recorder/record.ts [area…]
 *
 * Of a server of an older version only its yes or no is kept, in `recorded/<minor>.acceptance.json`:
 * its words may differ, and the paths are those of the newest.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readCases } from '../recorded/cases.ts';
import { acceptanceOf, type AcceptanceFile, type Verdict, type VerdictFile } from '../recorded/verdict.ts';
import { newestKubernetes } from '../versions.ts';
import { ApiServer } from './api-server.ts';
import { judge } from './judge.ts';

const folder = new URL('../recorded/', import.meta.url);

/** Case name → verdicts of its documents. */
type Verdicts = Record<string, readonly Verdict[]>;

async function judgeArea(server: ApiServer, area: string): Promise<Verdicts> {
  const verdicts: Verdicts = {};
  for (const one of readCases(readFileSync(new URL(`${area}.cases.yaml`, folder), 'utf8'))) verdicts[one.name] = await judge(server, one);
  const all = Object.values(verdicts).flat();
  const refused = all.filter((verdict) => !verdict.accepted).length;
  console.log(`${area}: ${Object.keys(verdicts).length} cases, ${all.length} documents, ${refused} refused`);
  return verdicts;
}

function write(name: string, file: VerdictFile | AcceptanceFile): void {
  writeFileSync(new URL(name, folder), `${JSON.stringify(file, null, 1)}\n`);
}

async function recordVerdicts(server: ApiServer, version: string, areas: readonly string[]): Promise<void> {
  for (const area of areas) write(`${area}.verdicts.json`, { server: version, cases: await judgeArea(server, area) });
}

async function recordAcceptance(server: ApiServer, version: string, areas: readonly string[]): Promise<void> {
  const recorded: Record<string, Record<string, string>> = {};
  for (const area of areas) {
    const verdicts = Object.entries(await judgeArea(server, area));
    recorded[area] = Object.fromEntries(verdicts.map(([name, all]) => [name, all.map(acceptanceOf).join('')]));
  }
  write(`${minorVersion(version)}.acceptance.json`, { server: version, areas: recorded });
}

/** `1.33` of `v1.33.13`. */
function minorVersion(version: string): string {
  return version.slice(1).split('.', 2).join('.');
}

const server = new ApiServer(process.env);
const version = await server.version();
const asked = process.argv.slice(2);
const all = readdirSync(folder).flatMap((file) => /^(.+)\.cases\.yaml$/.exec(file)?.[1] ?? []);
const areas = asked.length > 0 ? asked : all.toSorted();
await (minorVersion(version) === newestKubernetes ? recordVerdicts : recordAcceptance)(server, version, areas);
server.close();
