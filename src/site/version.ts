/**
 * Which state of the site this is, for citations: package version, commit and the commit's day. The
 * same commit gives the same answer wherever it is built. It stands in `/version.json` alone, so
 * that pages that did not change stay the same, byte for byte, from build to build.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedVersion } from '../citation/citation.ts';
import type { ContentTree } from './content-tree.ts';
import { content } from './content.ts';

export interface SiteVersion extends CitedVersion {
  readonly version: string;
  /** Full hash of the commit; absent where the sources came without their history. */
  readonly commit?: string;
}

let current: SiteVersion | undefined;

/** The version of the sources in the working folder, found once. */
export function siteVersion(): SiteVersion {
  return (current ??= readVersion(content()));
}

function readVersion(tree: ContentTree): SiteVersion {
  const { version } = JSON.parse(readFileSync(join(tree.root, 'package.json'), 'utf8')) as { version: string };
  const head = headOf(tree.root);
  return head
    ? { version, build: `${version}+${head.commit.slice(0, 10)}${head.changed ? '.changed' : ''}`, date: head.date, commit: head.commit }
    : { version, build: `${version}+content.${digestOf(join(tree.root, 'content'))}`, date: newestDay(tree) };
}

/** The last commit, its day in UTC, and whether the files of the folder are still those of it. */
export function headOf(root: string): { commit: string; date: string; changed: boolean } | undefined {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [commit, seconds] = git('log', '-1', '--format=%H %ct').trim().split(' ');
    if (!commit || !seconds) return undefined;
    const changed = git('status', '--porcelain', '--', 'content', 'src', 'public', 'package.json', 'astro.config.mjs').trim() !== '';
    return { commit, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), changed };
  } catch {
    return undefined;
  }
}

/** Of an archive without history: what the content says of itself. */
export function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 10);
}

function newestDay({ chapters, sources }: ContentTree): string {
  const verified = chapters.flatMap(({ topics }) => topics.flatMap((topic) => topic.verified ?? []));
  const read = [...sources.values()].map((source) => source.read);
  return [...verified, ...read].sort().at(-1) ?? '1970-01-01';
}
