import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./speclens.mjs', import.meta.url));

function speclens(words: readonly string[], { input = '', cwd = '.', node = [] as string[], env = {} } = {}) {
  const run = spawnSync(process.execPath, [...node, program, ...words], {
    input,
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { code: run.status, out: run.stdout, said: run.stderr };
}

const accepted = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n';
const refused = 'apiVersion: v1\nkind: ConfigMap\nmetadata: [\n';

describe('the command line', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'speclens-'));
    mkdirSync(join(folder, 'manifests', '.hidden'), { recursive: true });
    writeFileSync(join(folder, 'accepted.yaml'), accepted);
    writeFileSync(join(folder, 'manifests', 'refused.yml'), refused);
    writeFileSync(join(folder, 'manifests', 'notes.txt'), refused);
    writeFileSync(join(folder, 'manifests', '.hidden', 'refused.yaml'), refused);
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from('a: \xe9', 'latin1'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('exits with 0 where there is no error', () => {
    const { code, out } = speclens(['check', 'accepted.yaml'], { cwd: folder });
    assert.deepEqual([code, out], [0, '✓ 1 file against kube-apiserver 1.37: 0 errors, 0 warnings, 0 hints\n']);
  });

  it('exits with 1 where there is one, and prints file, line, column and rule', () => {
    const { code, out } = speclens(['check', 'manifests'], { cwd: folder });
    assert.equal(code, 1);
    assert.match(out, /^manifests[/\\]refused\.yml:\d+:\d+: error: [^]+\[kubernetes\/[\w-]+\]\n/);
    assert.match(out, /✗ 1 file /);
  });

  it('exits with 2 where a file cannot be read, and checks the others', () => {
    const { code, out } = speclens(['check', 'missing.yaml', 'latin1.yaml', 'accepted.yaml'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(out, /missing\.yaml: could not run/);
    assert.match(out, /latin1\.yaml: could not run: the file is not UTF-8/);
    assert.match(out, /✗ 3 files .*2 files could not be checked/);
  });

  it('exits with 2 where it does not understand what is wanted', () => {
    const lines = [
      [],
      ['fix'],
      ['check'],
      ['check', '--lang', 'fr', 'accepted.yaml'],
      ['check', '--format', 'xml', 'accepted.yaml'],
      ['check', '--k8s', '1.2', 'accepted.yaml'],
      ['check', '--validator', 'nothing', 'accepted.yaml'],
      ['check', '--jsonl', 'accepted.yaml'],
      ['check', '--frobnicate'],
      ['rules', 'no-such-rule'],
    ];
    for (const words of lines) {
      const { code, out, said } = speclens(words, { cwd: folder });
      assert.deepEqual([code, out, said !== ''], [2, '', true], words.join(' '));
    }
  });

  it('says of a planned validator that it is not built yet', () => {
    assert.match(speclens(['check', '--validator', 'wit', 'accepted.yaml'], { cwd: folder }).said, /"wit" is not built yet/);
  });

  it('speaks Chinese', () => {
    const { out } = speclens(['check', '--lang', 'zh', 'accepted.yaml'], { cwd: folder });
    assert.equal(out, '✓ 1 个文件，依据 kube-apiserver 1.37：0 个错误，0 个警告，0 个提示\n');
    assert.match(speclens(['--lang', 'zh', 'fix']).said, /没有名为“fix”的命令/);
  });

  it('reads standard input, and takes patch versions of Kubernetes', () => {
    const { code, out } = speclens(['check', '--k8s', 'v1.34.2', '-'], { input: accepted });
    assert.deepEqual([code, out.includes('kube-apiserver 1.34')], [0, true]);
  });

  it('answers questions from standard input', () => {
    const { code, out } = speclens(['check', '--jsonl'], { input: `{"id": 1, "text": ${JSON.stringify(refused)}}\n` });
    const { id, diagnostics, failure } = JSON.parse(out) as { id: number; diagnostics: unknown[]; failure: null };
    assert.deepEqual([code, id, diagnostics.length > 0, failure], [0, 1, true, null]);
  });

  it('prints JSON that points into the text', () => {
    const { out } = speclens(['check', '--format', 'json', 'manifests/refused.yml'], { cwd: folder });
    const [file] = JSON.parse(out) as [{ file: string; diagnostics: { line: number; endLine: number }[]; failure: null }];
    assert.deepEqual([file.file, file.failure], ['manifests/refused.yml', null]);
    assert.ok(file.diagnostics.every(({ line, endLine }) => line >= 1 && endLine >= line));
  });

  it('prints SARIF whose results name a described rule and a relative file', () => {
    const { out } = speclens(['check', '--format', 'sarif', 'manifests/refused.yml', 'missing.yaml'], { cwd: folder });
    const { version, runs } = JSON.parse(out) as Sarif;
    const [{ tool, results, invocations }] = runs;
    assert.equal(version, '2.1.0');
    assert.ok(results.length > 0);
    for (const { ruleId, ruleIndex, locations } of results) {
      const rule = tool.driver.rules[ruleIndex]!;
      assert.equal(rule.id, ruleId);
      assert.ok(new URL(rule.helpUri).pathname.endsWith(`/rules/${ruleId}/`));
      assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'manifests/refused.yml');
    }
    assert.equal(invocations[0].executionSuccessful, false);
  });

  it('lists validators and rules, and explains a rule', () => {
    assert.match(speclens(['validators']).out, /^kubernetes +Kubernetes manifests · kube-apiserver/);
    assert.match(speclens(['validators']).out, /^wit +not built yet$/m);
    assert.match(speclens(['rules']).out, /^kubernetes\/yaml-syntax +error/m);
    assert.match(speclens(['rules', 'yaml-syntax']).out, /^kubernetes\/yaml-syntax \(error\)/);
    assert.match(speclens(['rules', 'yaml-sintax']).said, /did you mean "yaml-syntax"/);
  });

  it('has help and a version', () => {
    assert.deepEqual([speclens(['--help']).code, speclens(['--version']).out.trim()], [0, '0.1.0']);
  });

  it('hands over to the installed Node where its own cannot run TypeScript', () => {
    const { code, out } = speclens(['check', 'manifests'], { cwd: folder, node: ['--no-strip-types'] });
    assert.equal(code, 1);
    assert.match(out, /refused\.yml/);
  });
});

interface Sarif {
  version: string;
  runs: [
    {
      tool: { driver: { rules: { id: string; helpUri: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        locations: [{ physicalLocation: { artifactLocation: { uri: string } } }];
      }[];
      invocations: [{ executionSuccessful: boolean }];
    },
  ];
}
