import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readProfile } from '../validators/seccomp/read-profile.ts';
import { answerOf, readArguments } from './seccomp-answer.ts';

const profile = readProfile(`{
  "defaultAction": "SCMP_ACT_ERRNO",
  "architectures": ["SCMP_ARCH_X86_64"],
  "syscalls": [
    {"names": ["read"], "action": "SCMP_ACT_ALLOW"},
    {"names": ["socket"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 38, "op": "SCMP_CMP_LT"}]}
  ]
}`);
const ask = (call: string, args: bigint[] = [], architecture = 'SCMP_ARCH_X86_64') => answerOf(profile, { call, architecture, args });

describe('a question to a seccomp profile', () => {
  it('is answered in words, with the steps that lead there', () => {
    assert.equal(ask('read').verdict.en, 'the call is made');
    assert.equal(ask('access').verdict.en, 'error EPERM, the call is not made');
    assert.ok(ask('read').steps.length > 1);
  });

  it('depends on the arguments where a rule looks at them', () => {
    assert.equal(ask('socket', [2n]).mood, 'accepted');
    assert.equal(ask('socket', [38n]).mood, 'warning');
  });

  it('ends badly on an architecture that the filter does not cover', () => {
    assert.equal(ask('read', [], 'SCMP_ARCH_X86').mood, 'error');
  });
});

describe('readArguments', () => {
  it('reads decimal, hexadecimal and negative numbers as 64 bits', () => {
    assert.deepEqual(readArguments('2, 0x80000, -1'), [2n, 0x80000n, 0xffff_ffff_ffff_ffffn]);
    assert.deepEqual(readArguments(' '), []);
  });

  it('refuses what is no number, and a seventh', () => {
    assert.equal(readArguments('AF_INET'), undefined);
    assert.equal(readArguments('1,2,3,4,5,6,7'), undefined);
  });
});
