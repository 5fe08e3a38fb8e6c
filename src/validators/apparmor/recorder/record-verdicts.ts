/** Adds what a version of apparmor_parser says to `../recorded/verdicts.json`; see README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readCases, type RecordedVerdict } from '../recorded/cases.ts';

const [version, program, ...options] = process.argv.slice(2);
if (!version || !program) throw new Error('usage: record-verdicts.ts VERSION COMMAND…');
const folder = new URL('../recorded/', import.meta.url);
const file = new URL('verdicts.json', folder);

const verdicts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, RecordedVerdict>>;
verdicts[version] = {};
for (const { name, text } of readCases(readFileSync(new URL('cases.txt', folder), 'utf8'))) {
  const { status, stderr, error } = spawnSync(program, options, { input: text, encoding: 'utf8', stdio: ['pipe', 'ignore', 'pipe'] });
  if (error) throw error;
  verdicts[version]![name] = status === 0 ? { verdict: 'accept' } : { verdict: 'reject', error: said(stderr) };
}
writeFileSync(file, `${JSON.stringify(verdicts, undefined, 1)}\n`);

/** The first line that tells of an error. */
function said(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line !== '' && !/^(?:Cache read|Warning|Warn)/.test(line));
  return (lines[0] ?? '').replace(/^.*apparmor_parser: /, '');
}
