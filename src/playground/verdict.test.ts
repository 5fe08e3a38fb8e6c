import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic, Severity } from '../engine/diagnostic.ts';
import { languages } from '../engine/localized.ts';
import { tookTooLong } from '../engine/watched-worker.ts';
import { verdictMood, verdictText, type Verdict } from './verdict.ts';

const diagnostic = (severity: Severity): Diagnostic => ({
  severity,
  rule: 'kubernetes/x',
  range: { from: 0, to: 1 },
  message: { en: 'm', zh: 'm' },
});
const checked = (...severities: Severity[]): Verdict => ({
  state: 'checked',
  authority: 'kube-apiserver 1.37',
  diagnostics: severities.map(diagnostic),
});

describe('a verdict', () => {
  it('says who would refuse the text, and for how much', () => {
    const verdict = checked('error', 'error', 'warning');
    assert.equal(verdictText(verdict, 'en'), 'kube-apiserver 1.37 would refuse this text: 2 errors, 1 warning.');
    assert.equal(verdictText(verdict, 'zh'), 'kube-apiserver 1.37 会拒绝这段文本：2 个错误，1 个警告。');
    assert.equal(verdictMood(verdict), 'error');
  });

  it('without errors says that none was found, and counts the rest', () => {
    assert.equal(verdictText(checked(), 'en'), 'No error: nothing was found that kube-apiserver 1.37 would refuse.');
    assert.match(verdictText(checked('hint'), 'en'), /\(1 hint\)\.$/);
    assert.deepEqual([checked(), checked('hint'), checked('warning')].map(verdictMood), ['accepted', 'accepted', 'warning']);
  });

  it('without errors does not call a text accepted of which a part was not checked', () => {
    const partly: Verdict = { state: 'checked', authority: 'kube-apiserver 1.37', diagnostics: [{ ...diagnostic('hint'), unchecked: true }] };
    assert.match(verdictText(partly, 'en'), /^No error, but not everything was checked/);
    assert.equal(verdictMood(partly), 'unchecked');
  });

  it('never calls a text good that was not checked', () => {
    const others: Verdict[] = [
      { state: 'idle' },
      { state: 'shared' },
      { state: 'empty' },
      { state: 'too-large' },
      { state: 'checking' },
      { state: 'failed', failure: tookTooLong },
    ];
    for (const verdict of others) {
      assert.equal(verdictMood(verdict), 'unknown');
      for (const language of languages) assert.doesNotMatch(verdictText(verdict, language), /No error|没有错误/);
    }
  });
});
