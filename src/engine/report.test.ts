import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Severity } from './diagnostic.ts';
import { mostDiagnostics, Report } from './report.ts';

const rule = (severity: Severity) => ({ id: `test/${severity}`, severity, source: 'test' });
const finding = (from: number, words = 'Wrong.') => ({ range: { from, to: from + 1 }, message: { en: words, zh: words } });
const many = (count: number) => Array.from({ length: count }, (_, at) => finding(at));

describe('a report', () => {
  it('stamps rule and severity, in the order of the text', () => {
    const report = new Report('abc');
    report.add(rule('hint'), [finding(2)]);
    report.add(rule('error'), [finding(1)]);
    assert.deepEqual(report.diagnostics().map(({ rule, severity, range }) => [rule, severity, range.from]), [
      ['test/error', 'error', 1],
      ['test/hint', 'hint', 2],
    ]);
  });

  it('says the same of one place once', () => {
    const report = new Report('abc');
    report.add(rule('error'), [finding(1), finding(1), finding(1, 'Wrong in another way.')]);
    assert.equal(report.diagnostics().length, 2);
  });

  it('keeps ranges within the text', () => {
    const report = new Report('abc');
    report.add(rule('error'), [{ ...finding(0), range: { from: -1, to: 9 } }]);
    assert.deepEqual(report.diagnostics()[0]!.range, { from: 0, to: 3 });
  });

  it('never lets milder findings push an error out', () => {
    const report = new Report('x'.repeat(2 * mostDiagnostics));
    report.add(rule('hint'), many(2 * mostDiagnostics));
    report.add(rule('warning'), many(1));
    report.add(rule('error'), [finding(mostDiagnostics)]);
    const severities = report.diagnostics().map(({ severity }) => severity);
    assert.equal(severities.length, mostDiagnostics);
    assert.deepEqual(severities.filter((severity) => severity !== 'hint'), ['warning', 'error']);
  });

  it('stops asking for findings that it cannot keep', () => {
    let asked = 0;
    const endless = function* () {
      for (; ; asked++) yield finding(asked);
    };
    const report = new Report('x'.repeat(2 * mostDiagnostics));
    report.add(rule('error'), endless());
    assert.equal(asked, mostDiagnostics);
  });
});
