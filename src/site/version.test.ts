import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { digestOf, headOf } from './version.ts';

const withoutGit = spawnSync('git', ['--version']).error ? 'git is not installed' : false;

function folder(context: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'speclens-version-'));
  context.after(() => rmSync(made, { recursive: true, force: true }));
  mkdirSync(join(made, 'content'));
  writeFileSync(join(made, 'content/a.yaml'), 'a: 1\n');
  return made;
}

test('a build is named after its commit and the day of it, and says so when files were changed since', { skip: withoutGit }, (context) => {
  const root = folder(context);
  const git = (...words: string[]): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: '2026-11-21T23:30:00-0100', GIT_COMMITTER_DATE: '2026-11-21T23:30:00-0100' };
    assert.equal(spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: root, env }).status, 0);
  };
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'A');
  const head = headOf(root)!;
  assert.match(head.commit, /^[0-9a-f]{40}$/);
  assert.deepEqual([head.date, head.changed], ['2026-11-22', false], 'the day is that of UTC');
  writeFileSync(join(root, 'content/b.yaml'), 'a: 2\n');
  assert.equal(headOf(root)!.changed, true);
});

test('without a history the digest of the content stands for the commit', (context) => {
  const root = folder(context);
  assert.equal(headOf(root), undefined);
  const before = digestOf(join(root, 'content'));
  assert.match(before, /^[0-9a-f]{10}$/);
  writeFileSync(join(root, 'content/a.yaml'), 'a: 2\n');
  assert.notEqual(digestOf(join(root, 'content')), before);
});
