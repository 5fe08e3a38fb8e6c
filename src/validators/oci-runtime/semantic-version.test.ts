import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareVersions, readSemanticVersion } from './semantic-version.ts';

describe('a semantic version', () => {
  it('has three numbers, and may have a pre-release and a build', () => {
    for (const text of ['1.0.0', '1.0.2-dev', '1.1.0-rc.2', '1.2.1+dev', '0.0.0-0+0.01']) assert.ok(readSemanticVersion(text), text);
    for (const text of ['', '1', '1.0', 'v1.0.0', '01.0.0', '1.0.0-', '1.0.0-01', '1.0.0-a..b', '1.0.0+', ' 1.0.0', '1.0.0.0']) {
      assert.equal(readSemanticVersion(text), undefined, text);
    }
  });

  it('is ordered as semver.org orders its example', () => {
    const ordered = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.1.0'];
    const read = ordered.map((text) => readSemanticVersion(text)!);
    for (let at = 1; at < read.length; at++) {
      assert.ok(compareVersions(read[at - 1]!, read[at]!) < 0, ordered[at]!);
      assert.ok(compareVersions(read[at]!, read[at - 1]!) > 0, ordered[at]!);
    }
    assert.equal(compareVersions(readSemanticVersion('1.0.0+a')!, readSemanticVersion('1.0.0+b')!), 0);
  });
});
