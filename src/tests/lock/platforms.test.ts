import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { missingPlatforms, withPlatforms, type LockFile } from './platforms.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as LockFile;

  it('has the packages of every platform (else: npm run lock)', () => {
    assert.deepEqual(missingPlatforms(lock), []);
  });

  it('names no registry', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"|\.tgz/);
  });

  it('is of the dependencies in package.json, all of which are exact', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    for (const kind of ['dependencies', 'devDependencies']) {
      assert.deepEqual(lock.packages['']![kind], manifest[kind]);
      for (const version of Object.values(manifest[kind]!)) assert.match(version, /^\d+\.\d+\.\d+$/);
    }
  });
});

describe('missing platforms', () => {
  const optionalDependencies = { '@x/linux-arm64-musl': '1.0.0', '@x/windows-x64': '1.0.0', '@x/wasm32-wasi': '1.0.0' };

  it('are added with what their names say', () => {
    const { packages } = withPlatforms({ packages: { 'node_modules/x': { version: '1.0.0', dev: true, optionalDependencies } } });
    const common = { version: '1.0.0', dev: true, optional: true };
    assert.deepEqual(packages['node_modules/@x/linux-arm64-musl'], { ...common, os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
    assert.deepEqual(packages['node_modules/@x/windows-x64'], { ...common, os: ['win32'], cpu: ['x64'] });
    assert.deepEqual(packages['node_modules/@x/wasm32-wasi'], { ...common, cpu: ['wasm32'] });
  });

  it('are none where they stand in a folder above', () => {
    const packages = {
      'node_modules/a/node_modules/b': { optionalDependencies: { '@x/linux-x64': '1.0.0' } },
      'node_modules/a/node_modules/@x/linux-x64': {},
    };
    assert.deepEqual(missingPlatforms({ packages }), []);
  });

  it('are not guessed where the name tells nothing', () => {
    assert.throws(() => withPlatforms({ packages: { a: { optionalDependencies: { fsevents: '2.3.3' } } } }), /tells no platform/);
  });
});
